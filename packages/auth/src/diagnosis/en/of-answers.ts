import type { AnswerDiagnosis } from '../diagnosis-name.ts'
import type { NamedTexts } from '../diagnosis-texts.ts'

/** Texts for answers of something other than the API. */
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
      'Read the first words of the answer: they mostly tell who wrote it.',
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
      'Compare the names of the fields with the documentation of your platform.',
    ],
  },
  'wrong-path': {
    title: 'Nothing exists at this path',
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
      { wait: 'Wait 5 seconds and call again, then double the pause each time, up to 5 minutes.' },
      'If it stays, tell the operator the time and the address.',
    ],
  },
  'refused-by-gateway': {
    title: 'Something in front of the platform refused it',
    meaning:
      'The refusal has no code of the platform, so a firewall, a gateway or a company proxy wrote it.',
    remedies: [
      'Read the words of the answer: they mostly name who wrote it.',
      'Ask whether your IP address and this path are let through.',
    ],
  },
  'captive-portal': {
    title: 'The network wants you to sign in first',
    meaning:
      'The sign-in page of a network, as in a hotel or a guest Wi-Fi, answered in place of the platform.',
    remedies: [
      'Open any page in a browser, sign in to the network, then call again.',
      'Try from another network, such as the hotspot of a phone.',
    ],
  },
  'sign-in-page': {
    title: 'The sign-in page of an organisation answered',
    meaning:
      'A single sign-on in front of this address sent its page in place of an API answer. A program cannot sign in there.',
    remedies: [
      'Use the address of the northbound API, usually with the port 8743, not that of a console or portal.',
      'Ask the operator to exempt the paths under /iocm from the single sign-on.',
    ],
  },
  'answer-not-decodable': {
    title: 'The answer could not be decoded',
    meaning:
      'The header Content-Encoding of the answer names a compression, and the body is not compressed that way, or is damaged.',
    remedies: [
      'Ask the operator of the server, or of the gateway in front of it, to correct Content-Encoding.',
      {
        to: 'program',
        say: 'Send the header Accept-Encoding: identity, so that the answer is not compressed.',
      },
      'Compare with curl -v, which decodes nothing by itself.',
    ],
  },
  'other-product': {
    title: 'Another product answered',
    meaning:
      'The code has the prefix of another product, so this is not the API that the client speaks: an API gateway (APIG), IoTDA or another service.',
    remedies: [
      'Correct the host: the northbound API of the OceanConnect family has paths under /iocm, usually on port 8743.',
      'For IoTDA use its own SDK: its API and its tokens are different ones.',
    ],
  },
  'json-without-code': {
    title: 'JSON of another make answered',
    meaning:
      'The answer is JSON, but an error of the platform always has a code, and this one has none. A gateway, a framework or another application wrote it.',
    remedies: [
      'Read the words of the answer: they mostly name who wrote it.',
      'Compare host, port and path with those of the platform.',
    ],
  },
  'request-too-large': {
    title: 'The request is larger than the server takes',
    meaning: 'The server, or a gateway in front of it, refuses a body of this size (HTTP 413).',
    remedies: [
      'Send less at once: split a batch into several calls.',
      'If the server is yours, raise its limit (client_max_body_size of nginx).',
    ],
  },
  'headers-too-large': {
    title: 'The headers of the request are larger than the server takes',
    meaning:
      'The server refuses the size of the headers, or of one of them, such as many cookies or a token that is too long.',
    remedies: [
      'Look at the size of each header that you send. A login needs only Content-Type, a call adds app_key and Authorization.',
      { to: 'page', say: 'Clear the cookies of this site.' },
      'If the server is yours, raise its limit (large_client_header_buffers of nginx).',
    ],
  },
  'proxy-refused': {
    title: 'The proxy of the application refused the call',
    meaning:
      'The proxy between this program and the platform refused the call itself. The platform was not asked.',
    remedies: [
      'Read the name of the problem: the guidance on it says what to do.',
      'Give the time and the request id of the answer to the operator of the proxy.',
    ],
  },
  'session-missing': {
    title: 'The session at the application is missing or has expired',
    meaning:
      'The proxy of the application does not know who is calling, so it did not ask the platform. The token of the platform is not at fault.',
    remedies: [
      'Sign in to the application again, then repeat the call.',
      'Make sure that the session cookie is sent: call the proxy on the origin of the page, or set credentials to include.',
    ],
  },
  'proxy-route-unknown': {
    title: 'The proxy of the application has no such route',
    meaning:
      'The proxy passes on only the paths and methods that were declared, and this call is none of them. The platform was not asked.',
    remedies: [
      'Compare method and path with the routes of the proxy, its prefix included.',
      'If the route is missing, add it or its group to the options of the proxy.',
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
