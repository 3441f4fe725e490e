import type { ErrorKind } from '../../errors/error-kind.ts'
import type { FullGuidance } from '../guidance-texts.ts'

/** The kinds of calls that did not arrive, or whose answer could not be used. */
export const kindsOfTransport = {
  unreachable: {
    meaning:
      'The connection to the platform could not be opened, or broke before an answer arrived.',
    howToTell:
      'Mostly there is no HTTP status; there is one if the answer broke off in its middle. The detail names the cause where the runtime tells it: ECONNREFUSED (no server listens there), ECONNRESET (cut off), EHOSTUNREACH (no route).',
    causes: [
      {
        cause: 'The port is wrong or missing in the url.',
        remedy: 'Northbound APIs usually listen on 8743: https://server:8743.',
      },
      {
        cause: 'A firewall or a company proxy lets nothing through to this port.',
        remedy:
          'Try from another network, for example a phone hotspot, and ask for host and port to be opened.',
      },
      {
        cause: 'The platform admits known addresses only.',
        remedy: 'Ask the operator whether your public IP address has to be registered.',
      },
      {
        cause: 'The connection broke off in the middle.',
        remedy: 'Call again. Before repeating a write, look whether the first one took effect.',
      },
    ],
    whenToRetry:
      'Yes, with growing pauses. If the connection broke after a login was sent, that login may have counted.',
    support:
      'Host and port, your public IP address, the detail, the time, and whether another network works.',
  },
  'name-not-found': {
    meaning: 'The host name in the url has no address. Nothing was sent.',
    howToTell:
      'No HTTP status; the detail is ENOTFOUND or EAI_AGAIN. An IP address in the url never leads here.',
    causes: [
      {
        cause: 'A typing error in the host name, or a blank copied along.',
        remedy: 'Copy the address again from the console of the platform.',
      },
      {
        cause: 'The name is known inside a private network only, and the VPN is off.',
        remedy: 'Connect the VPN, or use a name server that knows the name.',
      },
      {
        cause: 'The container or machine has no working name server.',
        remedy: 'Look up any well-known name there; if that fails too, repair DNS first.',
      },
    ],
    whenToRetry:
      'With EAI_AGAIN yes, shortly. With ENOTFOUND only once the name or the DNS is put right.',
    support: 'The host name and what a lookup on this machine and on another one returns.',
  },
  'tls-untrusted': {
    meaning:
      'The server showed a certificate that this machine does not trust, so nothing was sent to it. That protects your secret.',
    howToTell:
      'No HTTP status; the detail names the fault, such as SELF_SIGNED_CERT_IN_CHAIN, UNABLE_TO_VERIFY_LEAF_SIGNATURE, CERT_HAS_EXPIRED or ERR_TLS_CERT_ALTNAME_INVALID.',
    causes: [
      {
        cause: 'The platform uses a certificate authority of its own that is unknown here.',
        remedy:
          'Get the CA file from the operator and trust it, in Node for example with NODE_EXTRA_CA_CERTS.',
      },
      {
        cause: 'The CA or demo certificate has expired; several that came with the old SDKs have.',
        remedy: 'Ask the operator for the current files and compare their dates.',
      },
      {
        cause: 'The url holds an IP address or a name that the certificate does not list.',
        remedy: 'Use the host name for which the certificate was issued.',
      },
      {
        cause: 'A company proxy opens TLS connections and puts its own certificate in place.',
        remedy: 'Trust the CA of the company, or have this host exempted.',
      },
    ],
    whenToRetry:
      'Not before the trust is repaired. Do not switch the check off: an attacker in between would get the secret.',
    support:
      'Host and port, the detail, and issuer, subject and dates of the certificate that was shown.',
  },
  'client-certificate-required': {
    meaning:
      'The platform wants to see a certificate of yours before it talks to you (mutual TLS).',
    howToTell:
      'The connection ends during or right after the TLS handshake, often with a TLS alert on a missing or bad certificate. The same address works with curl --cert.',
    causes: [
      {
        cause: 'No client certificate is presented.',
        remedy:
          'Pass a fetch that shows one, on Node for example with the Agent of undici; the guide on mutual TLS shows how. A web page cannot do it; use the proxy.',
      },
      {
        cause: 'The certificate has expired or was made for another platform.',
        remedy: 'Check its dates, and ask the operator for the current one.',
      },
      {
        cause:
          'The .pkcs12 file is encrypted in an old way (RC2-40) that OpenSSL 3 and with it Node from 17 on refuse to read.',
        remedy: 'Convert it once: openssl pkcs12 -legacy -in old.pkcs12 -out client.pem.',
      },
    ],
    whenToRetry: 'Not before a valid certificate is presented.',
    support: 'Host and port, subject, issuer and dates of your certificate. Never its private key.',
  },
  'blocked-by-browser': {
    meaning:
      'The browser did not let the page see an answer. It hides why: no CORS permission, an untrusted certificate and a server that is down all look alike.',
    howToTell:
      'The page sees only a TypeError such as Failed to fetch. The console of the browser often says more; curl from the same machine tells whether the server is there at all.',
    causes: [
      {
        cause: 'The platform sends no CORS headers, as it was not made for web pages.',
        remedy:
          'Send the call to @northbound/proxy on your own server. It also keeps the secret out of the page.',
      },
      {
        cause: 'The certificate is not trusted, or a client certificate is wanted.',
        remedy: 'Open the address in a tab of its own and read what the browser says.',
      },
      {
        cause: 'A page loaded over https calls an http address.',
        remedy: 'Use https there too, or a local address for development.',
      },
      {
        cause:
          'An ad blocker, a content security policy, or the missing permission to reach a local network.',
        remedy: 'Try a private window without extensions, and read connect-src of the page.',
      },
    ],
    whenToRetry: 'Not as it is; the browser will decide the same way.',
    support:
      'Browser and version, the origin of the page, the address called, and the line from the console.',
  },
  redirected: {
    meaning:
      'The server answered with another address. It is not followed, because the secret could end up there.',
    howToTell:
      'An HTTP status from 300 to 399, or in a browser an opaque redirect. The real API never redirects login, as far as is known.',
    causes: [
      {
        cause: 'The url begins with http and the server sends callers to https.',
        remedy: 'Write https and the port: https://server:8743.',
      },
      {
        cause: 'The url is the address of the web console and not of the API.',
        remedy: 'Look for the northbound or application access address in the console.',
      },
      {
        cause: 'A hotel or company network wants a sign-in first.',
        remedy: 'Sign in there with the browser, then try again.',
      },
    ],
    whenToRetry:
      'Not as it is. Use the final address, once you have made sure that it is the platform.',
    support: 'The url used, the status, and the host in the Location header.',
  },
  'timed-out': {
    meaning:
      'No answer came within the time that was allowed. Whether the platform acted is unknown.',
    howToTell: 'No HTTP status, and about the length of the timeout has passed.',
    causes: [
      {
        cause: 'A firewall silently drops the packets to this port.',
        remedy: 'Test the port from this machine; a refusal comes at once, a dropped packet never.',
      },
      {
        cause: 'The platform or the network is slow just now.',
        remedy: 'Try again later. If it is always slow, allow more time.',
      },
      {
        cause: 'A proxy between you and the platform holds the answer back.',
        remedy: 'Call once without it, to compare.',
      },
    ],
    whenToRetry:
      'Yes, later. A login that timed out may have counted and ended the previous token; the token source waits and looks into the store first.',
    support:
      'Host and port, the time, how long was waited, and whether it happens always or now and then.',
  },
  'answer-unreadable': {
    meaning: 'An answer came, but it is not the JSON that this API speaks.',
    howToTell:
      'There is an HTTP status, such as 200 or 404. The body is HTML, empty, cut off or in another format; look at its Content-Type.',
    causes: [
      {
        cause: 'The url points to a web console, a load balancer or a sign-in page.',
        remedy: 'Use the API address with its port, usually 8743.',
      },
      {
        cause: 'A gateway or proxy on the way answers with a page of its own.',
        remedy:
          'Read the title of the page: it mostly names who wrote it. Call once without that proxy.',
      },
      {
        cause: 'The url has a path too many, so that the login path is not found.',
        remedy: 'Give the base address only, without /iocm.',
      },
    ],
    whenToRetry: 'Not as it is. Once the url leads to the platform, call again.',
    support:
      'The url, HTTP status, Content-Type, and the first line of the body if it holds no token.',
  },
  'answer-unexpected': {
    meaning: 'The answer is JSON, but what should be in it is not there.',
    howToTell:
      'HTTP status 200 or similar, no error code, and for example no accessToken. The detail names the field.',
    causes: [
      {
        cause:
          'The address belongs to another API or edition, for example the newer IoTDA, which has other tokens.',
        remedy:
          'Check that the platform is of the OceanConnect family, with paths that begin with /iocm.',
      },
      {
        cause: 'A mock or a proxy answers in place of the platform.',
        remedy: 'Call the platform directly and compare the answers.',
      },
      {
        cause: 'This edition of the platform changed the answer.',
        remedy: 'Report the field names to us, without any values.',
      },
    ],
    whenToRetry: 'No. The same call will bring the same shape.',
    support:
      'Path, HTTP status, and the names and types of the fields in the answer. No values: one may be a token.',
  },
} as const satisfies Partial<Record<ErrorKind, FullGuidance>>
