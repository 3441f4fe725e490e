import type { AnswerDiagnosis } from '../diagnosis-name.ts'
import type { NamedTexts } from '../diagnosis-texts.ts'

/** Where something answered, but not as this API does. */
export const ofAnswers: Readonly<Record<AnswerDiagnosis, NamedTexts>> = {
  'redirect-refused': {
    title: 'The server points to another address',
    meaning:
      'It was not followed: a redirect can carry your secret to wherever it points. The login of a real platform never redirects.',
    remedies: [
      'Look where it points. If that is the platform, write that address here.',
      'Write https and the port; many servers redirect from http.',
      'In a hotel or a company, sign in to the network first.',
    ],
  },
  'answer-is-html': {
    title: 'A web page came in place of an API answer',
    meaning:
      'The answer is HTML. You are talking to a web console, a gateway or the sign-in page of a network, not to the northbound API.',
    remedies: [
      'Use the address of the API with its port, usually 8743, not that of the console.',
      'Read the title of the page in the answer: it mostly names who wrote it.',
    ],
  },
  'answer-not-json': {
    title: 'The answer is not JSON',
    meaning: 'Something answered, but not in the form that this API has. It may have been cut off.',
    remedies: [
      'Read the answer beside this: its first words mostly tell who wrote it.',
      'Compare address and port with those of the platform.',
    ],
  },
  'answer-empty': {
    title: 'The answer is empty',
    meaning: 'There was a status and no body, where a body with a token or a list should be.',
    remedies: [
      'Compare the path and the version with the documentation of your platform.',
      'If a proxy stands between, look whether it drops the body.',
    ],
  },
  'wrong-shape': {
    title: 'The answer is JSON, but lacks what it should hold',
    meaning:
      'A field is missing or has another type. This is another API, another version, or a mock.',
    remedies: [
      'Make sure that the platform is of the OceanConnect family, with paths under /iocm. IoTDA has another kind of token.',
      'Compare the names of the fields beside this with the documentation of your platform.',
    ],
  },
  'wrong-path': {
    title: 'Nothing is there under this path',
    meaning:
      'The server is up and does not know the path. Either the address has a part too much, or the platform has another version of the API.',
    remedies: [
      'Give only the base address: https, host and port, without /iocm.',
      'Ask the operator under which prefix and version the northbound API is.',
    ],
  },
  'gateway-fault': {
    title: 'A gateway in front of the platform failed',
    meaning:
      'The status is of the kind that proxies send when what stands behind them does not answer. The platform itself said nothing.',
    remedies: [
      'Wait and call again, with growing pauses.',
      'If it stays, tell the operator the time and the address.',
    ],
  },
  'refused-by-gateway': {
    title: 'Something in front of the platform refused it',
    meaning:
      'The refusal has no code of the platform, so a firewall, a gateway or a company proxy wrote it.',
    remedies: [
      'Read the answer beside this: it mostly names who wrote it.',
      'Ask whether your IP address and this path are let through.',
    ],
  },
  'relay-refused': {
    title: 'The relay refused to pass it on',
    meaning:
      'The relay takes only the platforms that it was started with, only four calls, and only from this page.',
    remedies: [
      'Choose one of the platforms that the relay knows, or start it anew with yours in NORTHBOUND_RELAY.',
      'Open the page under the address that npm start printed.',
    ],
  },
}
