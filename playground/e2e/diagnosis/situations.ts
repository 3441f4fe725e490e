import type { Certificates } from '@northbound/emulator/node'
import { answers } from './answers.ts'
import type { Situation } from './situation.ts'

/** Certificates as they are, and with what is wrong with them. */
export interface AllCertificates {
  readonly good: Certificates
  readonly expired: Certificates
  readonly wrongName: Certificates
  readonly mutual: Certificates
}

/** Every transport situation: what a page alone can find out, and what the relay reports. */
export function situationsWith(certificates: AllCertificates): Situation[] {
  return [...atTheConnection(), ...atTheCertificate(certificates), ...atTheAnswer()]
}

function atTheConnection(): Situation[] {
  return [
    {
      title: 'no program listens on the port',
      id: 'refused',
      url: () => 'http://127.0.0.1:59999',
      direct: { name: 'connection-refused', certainty: 'likely' },
      relayed: { name: 'connection-refused', certainty: 'certain' },
    },
    {
      title: 'an emulator over https that was not started',
      id: 'not-started',
      url: () => 'https://127.0.0.1:8743',
      direct: { name: 'connection-refused', certainty: 'likely', among: 'tls-untrusted' },
      relayed: { name: 'connection-refused', certainty: 'certain' },
    },
    {
      title: 'a host name that leads nowhere',
      id: 'no-name',
      url: () => 'https://platform.invalid:8743',
      direct: { name: 'name-not-found', certainty: 'likely' },
      relayed: { name: 'name-not-found', certainty: 'certain' },
    },
    {
      title: 'a host name with a typing error',
      id: 'no-such-name',
      url: () => 'https://platfrom.example-operator.net',
      direct: { name: 'no-connection', certainty: 'possible', among: 'name-not-found' },
    },
    {
      title: 'the connection is reset, whatever is asked',
      id: 'reset',
      answer: answers.resetAll,
      direct: { name: 'connection-refused', certainty: 'likely', among: 'connection-broken' },
      relayed: { name: 'connection-broken', certainty: 'likely' },
    },
    {
      title: 'only the login is reset',
      id: 'reset-login',
      answer: answers.resetLogin,
      settings: { cors: true },
      direct: { name: 'cors-blocked', certainty: 'likely', among: 'connection-broken' },
      relayed: { name: 'connection-broken', certainty: 'likely' },
    },
    {
      title: 'the login gets no answer, the server is up',
      id: 'hang',
      answer: answers.never,
      settings: { cors: true },
      hangs: true,
      direct: { name: 'answer-too-slow', certainty: 'likely' },
      relayed: { name: 'timed-out', certainty: 'likely', among: 'answer-too-slow' },
    },
    {
      title: 'nothing gets an answer',
      id: 'silence',
      answer: answers.nothingEver,
      hangs: true,
      direct: { name: 'packets-dropped', certainty: 'likely', among: 'answer-too-slow' },
    },
  ]
}

function atTheCertificate({ good, expired, wrongName, mutual }: AllCertificates): Situation[] {
  const hidden = { name: 'no-connection', certainty: 'possible' } as const
  return [
    {
      title: 'a certificate of an unknown authority',
      id: 'untrusted',
      answer: answers.success,
      settings: { cors: true, tls: { ...good.server } },
      direct: { ...hidden, among: 'tls-untrusted' },
      relayed: { name: 'tls-untrusted', certainty: 'likely', among: 'chain-incomplete' },
    },
    {
      title: 'a certificate that expired',
      id: 'expired',
      answer: answers.success,
      settings: { tls: { ...expired.server } },
      direct: { ...hidden, among: 'tls-untrusted' },
      relayed: { name: 'certificate-expired', certainty: 'certain' },
    },
    {
      title: 'a certificate for another name',
      id: 'wrong-name',
      answer: answers.success,
      settings: { tls: { ...wrongName.server } },
      direct: { ...hidden, among: 'tls-untrusted' },
      relayed: { name: 'certificate-name-mismatch', certainty: 'certain' },
    },
    {
      title: 'a platform that wants a client certificate',
      id: 'mutual',
      answer: answers.success,
      settings: {
        tls: {
          ...mutual.server,
          ca: mutual.ca,
          requestCert: true,
          rejectUnauthorized: true,
          // What platforms of this family speak. TLS 1.3 would say no only after the handshake.
          maxVersion: 'TLSv1.2',
        },
      },
      direct: { ...hidden, among: 'client-certificate-required' },
      relayed: {
        name: 'client-certificate-required',
        certainty: 'likely',
        among: 'no-shared-cipher',
      },
    },
  ]
}

function atTheAnswer(): Situation[] {
  const readable = { cors: true }
  return [
    {
      title: 'a success without CORS headers',
      id: 'no-cors',
      answer: answers.success,
      direct: { name: 'cors-blocked', certainty: 'likely' },
    },
    {
      title: 'a refusal without CORS headers',
      id: 'no-cors-401',
      answer: answers.wrongSecret,
      direct: { name: 'cors-blocked', certainty: 'likely' },
      relayed: { name: 'credentials-rejected', certainty: 'certain' },
    },
    {
      title: 'a redirect without CORS headers',
      id: 'redirect-hidden',
      answer: answers.redirect,
      direct: { name: 'cors-blocked', certainty: 'likely', among: 'redirect-refused' },
      relayed: { name: 'redirect-refused', certainty: 'certain' },
    },
    {
      title: 'a redirect',
      id: 'redirect',
      answer: answers.redirect,
      settings: readable,
      direct: { name: 'redirect-refused', certainty: 'certain' },
    },
    {
      title: 'an empty body',
      id: 'empty',
      answer: answers.empty,
      settings: readable,
      direct: { name: 'answer-empty', certainty: 'certain' },
      relayed: { name: 'answer-empty', certainty: 'certain' },
    },
    {
      title: 'a body that breaks off',
      id: 'truncated',
      answer: answers.truncated,
      settings: readable,
      direct: { name: 'answer-cut-off', certainty: 'likely' },
      relayed: { name: 'answer-cut-off', certainty: 'likely' },
    },
    {
      title: 'HTML',
      id: 'html',
      answer: answers.page,
      settings: readable,
      direct: { name: 'captive-portal', certainty: 'likely', among: 'answer-is-html' },
      relayed: { name: 'captive-portal', certainty: 'likely', among: 'answer-is-html' },
    },
    {
      title: 'half a JSON',
      id: 'garbage',
      answer: answers.garbage,
      settings: readable,
      direct: { name: 'answer-not-json', certainty: 'certain' },
    },
    {
      title: 'JSON of another API',
      id: 'shape',
      answer: answers.otherShape,
      settings: readable,
      direct: { name: 'wrong-shape', certainty: 'certain' },
      relayed: { name: 'wrong-shape', certainty: 'certain' },
    },
    {
      title: 'a path that is not there',
      id: 'path',
      answer: answers.missing,
      settings: readable,
      direct: { name: 'wrong-path', certainty: 'likely' },
      relayed: { name: 'wrong-path', certainty: 'likely' },
    },
    {
      title: 'too many calls',
      id: 'throttled',
      answer: answers.tooMany,
      settings: readable,
      direct: { name: 'throttled', certainty: 'likely' },
    },
    {
      title: 'a fault without a code',
      id: 'fault',
      answer: answers.broken,
      settings: readable,
      direct: { name: 'platform-fault', certainty: 'likely' },
    },
    {
      title: 'a gateway with nothing behind it',
      id: 'gateway',
      answer: answers.gateway,
      settings: readable,
      direct: { name: 'gateway-fault', certainty: 'likely' },
      relayed: { name: 'gateway-fault', certainty: 'likely' },
    },
    {
      title: 'a firewall in front',
      id: 'firewall',
      answer: answers.firewall,
      settings: readable,
      direct: { name: 'refused-by-gateway', certainty: 'likely' },
    },
  ]
}
