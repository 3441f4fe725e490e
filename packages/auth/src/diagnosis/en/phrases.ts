import type { DiagnosisTexts } from '../diagnosis-texts.ts'

const places = {
  'this-machine': 'on this machine',
  'local-network': 'in the local network',
  internet: 'on the internet',
}

const span = (seconds: number) =>
  seconds < 120 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`

/** Texts for every diagnosis: certainty, evidence, checks, consequence. */
export const phrases: Omit<DiagnosisTexts, 'names'> = {
  waitFor: (seconds) => `Wait ${span(seconds)}, as the answer asks, and only then call again.`,
  certainty: {
    certain: 'Certain',
    likely: 'Likely',
    possible: 'One of several',
  },
  evidence: {
    status: ({ status }) => `The answer has the status ${status}.`,
    code: ({ code }) => `The platform sent its code ${code}.`,
    reason: ({ reason }) => `The reason was given as: ${reason}.`,
    'content-type': ({ contentType }) => `The answer calls itself ${contentType}.`,
    title: ({ title }) => `The title of the answer is “${title}”.`,
    words: ({ words }) => `The answer says: “${words}”.`,
    'retry-after': ({ seconds }) => `The answer asks to wait ${span(seconds)} (Retry-After).`,
    'browser-silence': () => 'The browser said only that the call failed.',
    probe: ({ outcome }) =>
      ({
        answered: 'A second request, without credentials, was answered by the server.',
        rejected: 'A second request, without credentials, failed as well.',
        silent: 'A second request, without credentials, got no answer either.',
      })[outcome],
    offline: () => 'The browser reports that it has no network.',
    'page-over-https': () => 'This page came over https, the address begins with http.',
    'page-not-secure': () => 'This page did not come over https.',
    permission: ({ state }) =>
      ({
        granted: 'The permission for the local network is given.',
        denied: 'The permission for the local network is refused.',
        prompt: 'The permission for the local network has not been given yet.',
        unknown: 'The browser does not tell about a permission for the local network.',
      })[state],
    policy: ({ directive }) => `The browser reported a violation of ${directive}.`,
    place: ({ host, place }) => `${host} is ${places[place]}.`,
    'address-without-name': ({ host }) =>
      `${host} is an IP address, so no name had to be resolved.`,
    'name-that-never-resolves': ({ host }) =>
      `${host} has an ending that is reserved for names that never resolve.`,
    'own-origin': () => 'The address is that of this page.',
    relay: () => 'The relay, which runs outside of the browser, reported it.',
    'token-age': ({ expired }) =>
      expired ? 'The token has expired.' : 'The token has not expired yet.',
  },
  checks: {
    curl: 'Ask the server outside of the browser; no secret is sent.',
    preflight:
      'See whether the server sends CORS headers at all: look for access-control-allow-origin.',
    location: 'See where it points: the line Location.',
    certificate:
      'See which certificate the server shows, who issued it, and until when it is valid.',
    lookup: 'See whether the name has an address.',
    port: 'See whether the port is open: refused comes at once, dropped never.',
    'open-in-tab':
      'Open the address in a tab of its own: there the browser shows what it does not trust.',
    'browser-console':
      'Look into the console of the browser (F12): it writes there what it keeps from the page, such as net::ERR_CERT_AUTHORITY_INVALID.',
    'site-settings': 'Look into the site settings of the browser, under local network access.',
    'without-extensions': 'Try in a private window without extensions.',
    relay: 'Call through the relay: it is told the true reason.',
    'start-emulator': 'See whether the server was started on this machine.',
    'other-network': 'Try from another network, such as the hotspot of a phone.',
    path: 'See what answers there, without a secret.',
  },
  consequences: {
    'login-may-count':
      'The login may still have been carried out. Then its token was lost, and the previous token is no longer valid.',
    'call-may-count': 'The call may still have been carried out. Check before you repeat a write.',
    'stopped-by-preflight':
      'The browser asked the server first whether this page may call, and did not send the call itself. Nothing happened there.',
    'nothing-happened':
      'The platform received nothing: no token was issued, and none was invalidated.',
  },
}
