import type { ConnectionDiagnosis } from '../diagnosis-name.ts'
import type { NamedTexts } from '../diagnosis-texts.ts'

/** Texts for connections that could not be opened, or broke. */
export const ofConnections: Readonly<Record<ConnectionDiagnosis, NamedTexts>> = {
  'no-connection': {
    title: 'No connection to the server',
    meaning:
      'Neither the call nor a second request without credentials got through. A browser keeps the reason from the page; the list says what it can be, the most likely first.',
    remedies: [
      {
        to: 'page',
        say: 'Call through the relay: it runs outside of the browser and is told the reason.',
      },
      'Go through the list of possible causes from the top.',
    ],
  },
  'connection-refused': {
    title: 'No server listens on this port',
    meaning: 'The machine is reachable and refused the connection: no server runs on this port.',
    remedies: [
      'Start the server, or the emulator if that is what you mean to call.',
      'Compare the port: platforms use 8743, which has to stand in the address.',
    ],
  },
  'name-not-found': {
    title: 'The host name has no address',
    meaning: 'The name could not be resolved, so nothing was sent.',
    remedies: [
      'Copy the address again from the console of the platform; one wrong letter is enough.',
      'If the name is of a private network, connect the VPN first.',
    ],
  },
  'no-route': {
    title: 'There is no route to this address',
    meaning: 'The network of this machine has no route to the address.',
    remedies: [
      'Connect the VPN or the network in which the platform is.',
      'Ask for a route if a firewall or a container stands between.',
    ],
  },
  'packets-dropped': {
    title: 'The packets are dropped',
    meaning:
      'The server neither accepted nor refused the connection. Mostly a firewall drops the packets to this port.',
    remedies: [
      'Try from another network, such as the hotspot of a phone.',
      'Ask for host and port to be opened, and ask the operator whether your IP address has to be registered.',
    ],
  },
  'connection-broken': {
    title: 'The connection was cut off',
    meaning: 'The connection was opened, and ended before an answer came.',
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
      'Call again after 30 seconds; if it stays slow, allow the call more time.',
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
      'This machine does not trust the certificate of the server, so nothing was sent to it. That protects your secret.',
    remedies: [
      {
        to: 'page',
        say: 'Get the CA file of the platform from the operator, and trust it in the system or at the relay (NORTHBOUND_RELAY_CA).',
      },
      {
        to: 'program',
        say: 'Get the CA file of the platform from the operator, and let the client trust it (in Node the option ca, or the variable NODE_EXTRA_CA_CERTS).',
      },
      'For an emulator over https, trust the CA that it printed when it started.',
      'Do not switch the check off: an attacker in between would get the secret.',
    ],
  },
  'certificate-expired': {
    title: 'The certificate of the server, or its CA, has expired',
    meaning:
      'Its last day of validity is over by the clock of this machine. Only the owner of the server can renew it.',
    remedies: [
      'Ask the owner of the server to renew its certificate. If the server is yours, renew it.',
      'If the CA itself has expired, ask the operator for the current CA file. The ones that the old SDKs contain have expired.',
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
      'The platform speaks mutual TLS: it refuses every caller that does not show a client certificate.',
    remedies: [
      {
        to: 'page',
        say: 'Call through the relay with your certificate: NORTHBOUND_RELAY_CERT and NORTHBOUND_RELAY_KEY name the two files. A page cannot show one by itself.',
      },
      {
        to: 'program',
        say: 'Give the client the certificate and the key that the operator issued to you.',
      },
      'A .pkcs12 file of the old SDKs has a cipher that OpenSSL 3 refuses. Convert it once: openssl pkcs12 -legacy -in old.pkcs12 -nodes -out client.pem.',
      'The demo certificate of the SDKs expired on 2026-05-02. Ask the operator for one of your own.',
    ],
  },
  'address-attempt-timed-out': {
    title: 'The connection to one address of the name took too long',
    meaning:
      'Node tries the addresses of a name one after the other and gives each of them 250 ms. On a slow route that is too short. No request was sent.',
    remedies: [
      {
        to: 'program',
        say: 'Start Node with --network-family-autoselection-attempt-timeout=2000, so that each address has two seconds.',
      },
      {
        to: 'page',
        say: 'Start the server of this page with NODE_OPTIONS=--network-family-autoselection-attempt-timeout=2000.',
      },
      'Test the port: if every address is silent, a firewall drops the packets.',
    ],
  },
  'handshake-failed': {
    title: 'The TLS handshake failed',
    meaning:
      'Client and server did not agree on a secure connection, and neither gave a reason. No request was sent.',
    remedies: [
      'Run openssl s_client against the host and the port: OpenSSL names the reason.',
      'Compare scheme and port: the port may speak plain HTTP or another protocol.',
      'Ask the operator which TLS version is required and whether a client certificate is.',
    ],
  },
  'tls-version-refused': {
    title: 'Client and server have no TLS version in common',
    meaning:
      'One of the two speaks only a version that the other refuses: current runtimes speak TLS 1.2 and 1.3, and old platforms end at TLS 1.1. No request was sent.',
    remedies: [
      'Ask the operator of the server to enable TLS 1.2 or newer.',
      'Until then, put a reverse proxy that speaks both in front of the server, inside the same private network.',
    ],
  },
  'no-shared-cipher': {
    title: 'Client and server have no cipher in common',
    meaning:
      'The server accepts only ciphers that this client does not offer. No request was sent.',
    remedies: [
      'Ask the operator of the server to enable a current cipher suite, such as ECDHE with AES-GCM.',
      'Compare the ciphers of both sides: openssl ciphers lists those of this machine.',
    ],
  },
  'server-name-refused': {
    title: 'The server does not serve this host name',
    meaning:
      'The client names the host in the handshake (SNI), and the server refused that name. No request was sent.',
    remedies: [
      'Use the host name that the operator gave you, not an IP address and not an alias.',
      'If the server is yours, add the host name to its TLS configuration.',
    ],
  },
  'no-tls-on-port': {
    title: 'The port does not speak TLS',
    meaning:
      'The address begins with https, and the answer to the handshake was not TLS. Most of the time the port speaks plain HTTP. No request was sent.',
    remedies: [
      'Use the TLS port of the platform, usually 8743.',
      'For a server on this machine that speaks plain HTTP, write http in the address.',
    ],
  },
  'tls-on-port': {
    title: 'The port speaks TLS, and the address begins with http',
    meaning: 'A plain HTTP request reached a port that expects TLS, so the server refused it.',
    remedies: ['Write https in the address.'],
  },
  'other-protocol': {
    title: 'The port does not speak HTTP',
    meaning:
      'A server answered, but in another protocol. This is the port of another service, such as mail, SSH, MQTT or a database.',
    remedies: [
      'Correct the port: platforms use 8743 for the northbound API.',
      'Look at the first bytes of the answer with curl -v or nc: they name the service.',
    ],
  },
  'chain-incomplete': {
    title: 'The server does not send its intermediate certificate',
    meaning:
      'The certificate of the server was signed by an intermediate authority, and the server did not send the certificate of that intermediate, so the chain ends before a trusted root.',
    remedies: [
      'Ask the operator to install the full chain: the certificate of the server and every intermediate certificate, in this order.',
      'Until then, add the intermediate certificate to the CA file that you trust.',
    ],
  },
  'certificate-not-yet-valid': {
    title: 'The certificate of the server is not valid yet',
    meaning:
      'Its first day of validity lies in the future by the clock of this machine. Either this clock is behind, or the certificate was issued by a machine whose clock is ahead.',
    remedies: [
      'Compare the clock of this machine with the real time, and correct it.',
      'If this clock is right, ask the operator of the server for a certificate that is valid today.',
    ],
  },
  'client-certificate-refused': {
    title: 'The server refused your client certificate',
    meaning:
      'A client certificate was shown, and the server does not accept it: it has expired, or the server does not know the authority that issued it.',
    remedies: [
      'Look at the validity of your certificate: openssl x509 -in client.pem -noout -dates -issuer.',
      'Ask the operator for a new certificate, issued by an authority that the platform accepts.',
      'Send the intermediate certificates along, in the same file after your own.',
    ],
  },
  'own-certificate-unusable': {
    title: 'Your own certificate or key cannot be used',
    meaning:
      'The client could not load its own certificate and key: the key does not belong to the certificate, the file is not PEM, or a password protects it. No request was sent.',
    remedies: [
      'Compare both files: openssl x509 -in client.pem -noout -pubkey and openssl pkey -in client.key -pubout must print the same.',
      'If a password protects the key, give the password too, or remove it: openssl pkey -in client.key -out plain.key.',
      'Take both files from the same delivery of the operator.',
    ],
  },
  'own-certificate-legacy': {
    title: 'Your PKCS12 file uses a cipher that OpenSSL 3 refuses',
    meaning:
      'Files of the old SDKs (.pkcs12, .p12, .pfx) are encrypted with RC2, which current runtimes do not read. No request was sent.',
    remedies: [
      'Convert the file once: openssl pkcs12 -legacy -in old.pkcs12 -nodes -out client.pem. The new file holds certificate and key.',
      'Keep the new file as secret as the old one: its key has no password.',
    ],
  },
  'page-server-gone': {
    title: 'The server of this page is not running',
    meaning:
      'The call goes to the origin of this page, and nothing answers there any more. The development server was stopped, most likely.',
    remedies: ['Start it again with npm start, then reload the page.'],
  },
}
