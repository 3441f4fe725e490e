import { type Grant, login } from '@northbound/auth'
import type { Fault } from '@northbound/emulator'
import { listDevices } from '../calls/call-with-token.ts'
import type { Script, Sandbox } from './sandbox.ts'
import { firstToken } from './first-token.ts'

/** The deadline that login keeps by itself, in ms. */
const deadline = 10_000

/** What happens between a client and a platform that is there. */
export const transportScripts = {
  async 'slow-platform'(sandbox) {
    const { emulator, url, appId, secret, does, step, during } = sandbox
    emulator.faults.next({ kind: 'late', latency: { min: 800, max: 2500 }, times: 2 })
    step()
    const { accessToken } = await during(2500, () =>
      does((fetch) => login({ url, appId, secret, fetch })),
    )
    step()
    await during(2500, () => does((fetch) => listDevices({ url, appId, accessToken, fetch })))
  },

  async hang(sandbox) {
    const { step, during } = sandbox
    step()
    await during(deadline, () => loginTo(sandbox, { kind: 'hang' }))
  },

  async 'late-answer'(sandbox) {
    const { url, appId, does, step, during } = sandbox
    step()
    const { accessToken } = await firstToken(sandbox)
    step()
    await sandbox.clock.advance(60_000)
    const late = { kind: 'late', latency: 2 * deadline } as const
    await during(deadline, () => loginTo(sandbox, late)).catch(() => {})
    step()
    // The platform had acted: its answer would have held the token that replaced ours.
    await does((fetch) => listDevices({ url, appId, accessToken, fetch }))
  },

  async 'dripping-answer'(sandbox) {
    const { step, during } = sandbox
    step()
    await during(deadline, () => loginTo(sandbox, { kind: 'drip', latency: 2000 }))
  },

  async reset(sandbox) {
    sandbox.step()
    await loginTo(sandbox, { kind: 'reset' })
  },

  async 'lost-answer'(sandbox) {
    const { url, appId, does, step } = sandbox
    step()
    const { accessToken } = await firstToken(sandbox)
    step()
    await sandbox.clock.advance(60_000)
    await loginTo(sandbox, { kind: 'reset', afterActing: true }).catch(() => {})
    step()
    await does((fetch) => listDevices({ url, appId, accessToken, fetch }))
  },

  async 'truncated-answer'(sandbox) {
    sandbox.step()
    await loginTo(sandbox, { kind: 'truncated' })
  },

  async 'empty-answer'(sandbox) {
    sandbox.step()
    await loginTo(sandbox, { kind: 'empty' })
  },

  async 'not-json'(sandbox) {
    sandbox.step()
    await loginTo(sandbox, {
      status: 200,
      contentType: 'text/html',
      body: '<!doctype html>\n<title>Sign in to the office Wi-Fi</title>\n<p>Please accept the terms of use.</p>',
    })
  },

  async 'wrong-shape'(sandbox) {
    sandbox.step()
    await loginTo(sandbox, { kind: 'wrong-type' })
  },

  async redirect(sandbox) {
    sandbox.step()
    // Of all redirects 307 is the dangerous one: a client that follows it posts the secret again, elsewhere.
    await loginTo(sandbox, { status: 307, location: 'https://elsewhere.test/login' })
  },

  async 'too-many-requests'(sandbox) {
    sandbox.step()
    await loginTo(sandbox, { status: 429, retryAfter: 30 })
  },

  async 'bad-gateway'(sandbox) {
    sandbox.step()
    await loginTo(sandbox, {
      status: 502,
      contentType: 'text/html',
      body: '<html>\n<head><title>502 Bad Gateway</title></head>\n<body>nginx</body>\n</html>',
    })
  },

  async 'service-unavailable'(sandbox) {
    sandbox.step()
    await loginTo(sandbox, { status: 503, retryAfter: 60 })
  },
} satisfies Record<string, Script>

/** A login that meets a fault. */
function loginTo(sandbox: Sandbox, fault: Fault): Promise<Grant> {
  const { emulator, url, appId, secret, does, clock } = sandbox
  emulator.faults.next({ api: 'login', ...fault })
  return does((fetch) => login({ url, appId, secret, clock, fetch }))
}
