import type { BrowserDiagnosis } from '../diagnosis-name.ts'
import type { NamedTexts } from '../diagnosis-texts.ts'

/** Texts for calls that the browser blocked. */
export const ofBrowsers: Readonly<Record<BrowserDiagnosis, NamedTexts>> = {
  offline: {
    title: 'This device is offline',
    meaning: 'The browser reports that there is no network, so nothing was sent.',
    remedies: [
      'Connect to a network, then call again.',
      'To go on without one, choose an emulator: the one inside the page needs no network.',
    ],
  },
  'mixed-content': {
    title: 'A secure page may not call an insecure address',
    meaning:
      'The page came over https, and the platform’s address begins with http. Browsers stop such a call before it leaves, because the secret would cross the network in the clear.',
    remedies: [
      'Write https in the address, with the port: platforms use https on 8743.',
      'If the platform really speaks http only, put a proxy with a certificate in front of it.',
    ],
  },
  'blocked-by-policy': {
    title: 'The page’s own security policy forbids this address',
    meaning:
      'The page was sent with a Content-Security-Policy that does not list the address. The browser stopped the call before it left.',
    remedies: [
      'Add the origin of the platform to connect-src in the policy of the page.',
      'Or call through a proxy on the origin of the page, which needs no exception.',
    ],
  },
  'local-network-denied': {
    title: 'This page may not reach your local network',
    meaning:
      'The address is on this machine or in your network, nearer than the page itself. The browser lets a page go there only with your permission, and it has been refused.',
    remedies: [
      'Allow it in the site settings of the browser (the sign left of the address), then reload the page.',
      'If an organisation manages the browser, only its administrator can.',
      'Or open the page from this machine: npm start needs no permission.',
    ],
  },
  'local-network-unasked': {
    title: 'The permission for your local network is missing',
    meaning:
      'The address is on this machine or in your network, nearer than the page itself. The browser asks before it lets a page go there, and the question was not answered.',
    remedies: [
      'Call again and answer the question of the browser with yes.',
      'If no question appears, allow it in the site settings (the sign left of the address).',
      'Or open the page from this machine: npm start needs no permission.',
    ],
  },
  'local-network-insecure-page': {
    title: 'An insecure page may not reach the local network',
    meaning:
      'The address is on this machine or in your network, and the page did not come over https. Such a page cannot even ask for the permission.',
    remedies: [
      'Open the page over https, or from this machine with npm start.',
      'Or call through a proxy on the origin of the page.',
    ],
  },
  'cors-blocked': {
    title: 'The server answers, but this page may not read it',
    meaning:
      'The server is up and the browser trusts it. Its answer lacks the CORS headers that would let this page see it, so not even the status can be known: it may have been a success or a refusal. Real platforms of this family never send these headers.',
    remedies: [
      'Call through the relay of npm start, or from your own server through the proxy: both read the answer.',
      'If the server is yours, let it send Access-Control-Allow-Origin for this page, also with errors, and answer the preflight (OPTIONS) with Access-Control-Allow-Headers: content-type, app_key, authorization.',
    ],
  },
  'blocked-by-extension': {
    title: 'An extension of the browser blocked it',
    meaning:
      'Blockers of advertisements and trackers stop calls by their address. To the page that looks like a network fault.',
    remedies: ['Try in a private window without extensions, and let this page off in the blocker.'],
  },
}
