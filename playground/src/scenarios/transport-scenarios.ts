import { login } from '@northbound/auth'
import type { Scenario } from './scenario.ts'

/** What stands between a client and the platform, as far as a page can meet it. */
export const transportScenarios: readonly Scenario[] = [
  {
    id: 'redirect',
    topic: 'transport',
    yields: 'redirected',
    play({ emulator, url, appId, secret, does }) {
      // Of all redirects 307 is the dangerous one: a client that follows it posts the secret again, elsewhere.
      emulator.faults.next({ api: 'login', status: 307, location: 'https://elsewhere.test/login' })
      return does('login', (fetch) => login({ url, appId, secret, fetch }))
    },
  },
  {
    id: 'not-json',
    topic: 'transport',
    yields: 'answer-unreadable',
    play({ emulator, url, appId, secret, does }) {
      emulator.faults.next({
        api: 'login',
        status: 200,
        contentType: 'text/html',
        body: '<!doctype html>\n<title>Sign in to the office Wi-Fi</title>\n<p>Please accept the terms of use.</p>',
      })
      return does('login', (fetch) => login({ url, appId, secret, fetch }))
    },
  },
]
