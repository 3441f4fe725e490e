import type { BriefGuidance } from '../guidance-texts.ts'
import type { SdkCode } from '../guided-codes.ts'

const nothingForTheOperator =
  'Not a matter for the operator as such. If there was an answer behind it: its HTTP status and body, without tokens.'

/** Codes that the vendor's SDKs create on the client. Neither the platform nor this toolkit sends them. */
export const sdkCodes: Record<SdkCode, BriefGuidance> = {
  '1001': {
    meaning: 'The SDK itself failed, on your machine.',
    howToTell: 'It comes from a vendor SDK and has no HTTP status.',
    causes: [
      {
        cause: 'An exception within the SDK, often about certificates or the network.',
        remedy: 'Read the exception nested in it; that one tells the cause.',
      },
    ],
    support: nothingForTheOperator,
  },
  '1005': {
    meaning: 'The platform answered with an error, but not in the form that the SDK understands.',
    howToTell: 'It comes from a vendor SDK; the raw answer is in httpMessage.',
    causes: [
      {
        cause:
          'The gateway answered, and it names its fields resultcode and resultmsg. Mostly it is 1010005 or 1010009.',
        remedy: 'Look for resultcode in httpMessage, then ask for the guidance on that code.',
      },
      {
        cause: 'Something other than the platform answered, such as a proxy with an HTML page.',
        remedy: 'Check host and port.',
      },
    ],
    support: nothingForTheOperator,
  },
  '1010': {
    meaning: 'The SDK found a blank in appId or secret and sent nothing.',
    howToTell:
      'It comes from a vendor SDK. Sent as it is, such a pair would most likely end as 100208.',
    causes: [
      {
        cause: 'A blank was copied along at one end.',
        remedy: 'Copy the values again. inspectCredentials names the place.',
      },
    ],
    support: nothingForTheOperator,
  },
  '1011': {
    meaning: 'The answer was neither a success nor JSON; the SDK takes that for a wrong port.',
    howToTell: 'It comes from a vendor SDK. The port need not be the cause.',
    causes: [
      {
        cause: 'The port is not that of the northbound API.',
        remedy: 'Use 8743, unless the operator named another one.',
      },
      {
        cause: 'A proxy or load balancer answered with an error page.',
        remedy: 'Look at the HTTP status and the body with another tool, such as curl.',
      },
    ],
    support: nothingForTheOperator,
  },
}
