import type { Target } from '../platform/platform.ts'

/** Step 1: the credentials and the platform. */
export const formInEnglish = {
  heading: 'Credentials',
  target: 'Platform',
  targets: {
    'in-page': 'Emulator here',
    'on-machine': 'Emulator on localhost',
    relay: 'My platform, via relay',
    direct: 'My platform, directly',
  } satisfies Record<Target, string>,
  aboutTarget: {
    'in-page': 'An emulator in this page. Nothing leaves the browser, and any address works.',
    'on-machine':
      'The emulator that npm start runs on this machine, over real HTTP. The server of this page passes calls on to it, so the address is fixed.',
    relay:
      'A real platform, called by the server of this page. The relay can read every answer, present a client certificate, and say why a call fails. It serves only this machine and stores nothing.',
    direct:
      'A real platform, called by the browser itself. Platforms do not support this; see the limits below.',
  } satisfies Record<Target, string>,
  fromCurl: 'Import from curl',
  url: 'Platform URL',
  appId: 'appId',
  secret: 'secret',
  reveal: 'Reveal secret',
  submit: 'Log in',
  submitting: 'Logging in…',
  restore: 'Back to the demo application',
  urlExample: 'https://server:8743',
}
