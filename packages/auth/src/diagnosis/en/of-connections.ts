import type { ConnectionDiagnosis } from '../diagnosis-name.ts'
import type { NamedTexts } from '../diagnosis-texts.ts'

/** Where no connection came about, or it did not hold. */
export const ofConnections: Readonly<Record<ConnectionDiagnosis, NamedTexts>> = {
  'no-connection': {
    title: 'No connection to the server came about',
    meaning:
      'Neither the call nor a second request without credentials got through. A browser keeps the reason from the page; the list says what it can be, the most likely first.',
    remedies: [
      'Call through the relay: it runs outside of the browser and is told the reason.',
      'Go through the list from the top; the commands further down tell each from the next.',
    ],
  },
  'connection-refused': {
    title: 'Nobody listens on this port',
    meaning: 'The machine is there and turned the connection away: no server runs on this port.',
    remedies: [
      'Start the server, or the emulator if that is what you mean to call.',
      'Compare the port: platforms use 8743, which has to stand in the address.',
    ],
  },
  'name-not-found': {
    title: 'The host name has no address',
    meaning: 'Nobody could say where this name leads, so nothing was sent.',
    remedies: [
      'Copy the address again from the console of the platform; one wrong letter is enough.',
      'If the name is of a private network, connect the VPN first.',
    ],
  },
  'no-route': {
    title: 'No way leads to this address',
    meaning: 'The network here knows no way to the address.',
    remedies: [
      'Connect the VPN or the network in which the platform is.',
      'Ask for a route if a firewall or a container stands between.',
    ],
  },
  'packets-dropped': {
    title: 'Something swallows the connection',
    meaning:
      'The server neither accepted nor refused. Mostly a firewall that drops what goes to this port without a word.',
    remedies: [
      'Try from another network, such as the hotspot of a phone.',
      'Ask for host and port to be opened, and ask the operator whether your IP address has to be registered.',
    ],
  },
  'connection-broken': {
    title: 'The connection was cut off',
    meaning: 'It came about and ended before an answer was there.',
    remedies: [
      'Call again once. If it breaks every time, look at what stands between: a proxy, a load balancer, a firewall.',
      'Make sure that scheme and port belong together: https to a port that speaks http ends so, too.',
    ],
  },
  'answer-cut-off': {
    title: 'The answer broke off in its middle',
    meaning: 'Status and headers came, and then the connection ended before the body was whole.',
    remedies: [
      'Call again. If it always breaks at the same place, a proxy on the way cuts it.',
      'Compare with a call that goes past that proxy.',
    ],
  },
  'answer-too-slow': {
    title: 'The server is up, but this call got no answer in time',
    meaning:
      'A second request without credentials was answered, so server and network work. The call itself hangs.',
    remedies: [
      'Wait a little and call again; if it stays slow, allow it more time.',
      'Tell the operator the path and the time: something behind the gateway does not answer.',
    ],
  },
  'timed-out': {
    title: 'No answer came in time',
    meaning: 'The time allowed for the call was over before anything came back.',
    remedies: [
      'Test the port: a refusal comes at once, dropped packets never do.',
      'If the platform is only slow, allow it more time.',
    ],
  },
  'tls-untrusted': {
    title: 'The certificate of the server is not trusted',
    meaning:
      'The server showed a certificate that nobody here vouches for, so nothing was sent to it. That protects your secret.',
    remedies: [
      'Get the CA file of the platform from the operator, and trust it in the system or at the relay (NORTHBOUND_RELAY_CA).',
      'For an emulator over https, trust the CA that it printed when it started.',
      'Do not switch the check off: whoever stands between would be handed the secret.',
    ],
  },
  'certificate-expired': {
    title: 'The certificate of the server, or its CA, has expired',
    meaning:
      'It was right once. The demo certificates that came with the old SDKs are over by now, and so are some of the CA files beside them.',
    remedies: [
      'Ask the operator for the current CA file.',
      'If the server is yours, renew its certificate.',
      'Look at the clock of this machine: a wrong date makes every certificate expire.',
    ],
  },
  'certificate-name-mismatch': {
    title: 'The certificate was issued for another name',
    meaning:
      'The server is trusted, but under a name that is not in the address. Test platforms that are called by an IP address often have such a certificate.',
    remedies: [
      'Use the host name that the certificate lists.',
      'If the operator gave you only an IP address, ask for the name that belongs to it.',
    ],
  },
  'client-certificate-required': {
    title: 'The server wants to see a client certificate',
    meaning:
      'The platform speaks mutual TLS: it closes the connection unless you show a certificate of your own. A page cannot show one by itself; a browser uses only what is installed in it.',
    remedies: [
      'Call through the relay with your certificate: NORTHBOUND_RELAY_CERT and NORTHBOUND_RELAY_KEY name the two files.',
      'A .pkcs12 file of the old SDKs has a cipher that OpenSSL 3 refuses. Convert it once: openssl pkcs12 -legacy -in old.pkcs12 -out client.pem.',
      'The demo certificate of the SDKs expired on 2026-05-02. Ask the operator for one of your own.',
    ],
  },
  'page-server-gone': {
    title: 'The server that sent this page has gone',
    meaning:
      'The call goes to the origin of this page, and nothing answers there any more. The development server was stopped, most likely.',
    remedies: ['Start it again with npm start, then reload the page.'],
  },
}
