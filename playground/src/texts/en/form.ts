import type { Target } from '../../platform/platform.ts'

/** Step 1: who logs in, and where. */
export const form = {
  heading: 'Who you are',
  target: 'Platform',
  targets: {
    'in-page': 'In this page',
    'on-machine': 'On this machine',
    relay: 'Through the relay',
    direct: 'Directly',
  } satisfies Record<Target, string>,
  aboutTarget: {
    'in-page': 'An emulator inside this page: nothing leaves the browser, and any address will do.',
    'on-machine':
      'The emulator that npm start runs on this machine, over real HTTP. The server of this page relays to it, so the address is fixed.',
    relay:
      'A real platform, called by the server of this page: it reads every answer, can show a client certificate, and tells why a call fails. It answers this machine only and keeps nothing.',
    direct:
      'A real platform, called by the browser itself. Platforms are not made for that: see below what to expect.',
  } satisfies Record<Target, string>,
  fromCurl: 'From curl',
  url: 'Platform URL',
  appId: 'appId',
  secret: 'secret',
  reveal: 'Reveal secret',
  submit: 'Log in',
  submitting: 'Logging in…',
  restore: 'Back to the demo application',
  urlExample: 'https://server:8743',
}
