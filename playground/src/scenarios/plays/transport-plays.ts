import { type Grant, login } from '@northbound/auth'
import type { Fault } from '@northbound/emulator'
import { listDevices } from '../../calls/call-with-token.ts'
import type { Play, Stage } from '../stage.ts'
import { firstToken } from './first-token.ts'

/** The deadline that login keeps by itself, in ms. */
const deadline = 10_000

/** What happens between a client and a platform that is there. */
export const transportPlays = {
  async 'slow-platform'(stage) {
    const { emulator, url, appId, secret, does, step, during } = stage
    emulator.faults.next({ kind: 'late', latency: { min: 800, max: 2500 }, times: 2 })
    step()
    const { accessToken } = await during(2500, () =>
      does((fetch) => login({ url, appId, secret, fetch })),
    )
    step()
    await during(2500, () => does((fetch) => listDevices({ url, appId, accessToken, fetch })))
  },

  async hang(stage) {
    const { step, during } = stage
    step()
    await during(deadline, () => loginTo(stage, { kind: 'hang' }))
  },

  async 'late-answer'(stage) {
    const { url, appId, does, step, during } = stage
    step()
    const { accessToken } = await firstToken(stage)
    step()
    await stage.clock.advance(60_000)
    const late = { kind: 'late', latency: 2 * deadline } as const
    await during(deadline, () => loginTo(stage, late)).catch(() => {})
    step()
    // The platform had acted: its answer would have held the token that replaced ours.
    await does((fetch) => listDevices({ url, appId, accessToken, fetch }))
  },

  async 'dripping-answer'(stage) {
    const { step, during } = stage
    step()
    await during(deadline, () => loginTo(stage, { kind: 'drip', latency: 2000 }))
  },

  async reset(stage) {
    stage.step()
    await loginTo(stage, { kind: 'reset' })
  },

  async 'lost-answer'(stage) {
    const { url, appId, does, step } = stage
    step()
    const { accessToken } = await firstToken(stage)
    step()
    await stage.clock.advance(60_000)
    await loginTo(stage, { kind: 'reset', afterActing: true }).catch(() => {})
    step()
    await does((fetch) => listDevices({ url, appId, accessToken, fetch }))
  },

  async 'truncated-answer'(stage) {
    stage.step()
    await loginTo(stage, { kind: 'truncated' })
  },

  async 'empty-answer'(stage) {
    stage.step()
    await loginTo(stage, { kind: 'empty' })
  },

  async 'not-json'(stage) {
    stage.step()
    await loginTo(stage, {
      status: 200,
      contentType: 'text/html',
      body: '<!doctype html>\n<title>Sign in to the office Wi-Fi</title>\n<p>Please accept the terms of use.</p>',
    })
  },

  async 'wrong-shape'(stage) {
    stage.step()
    await loginTo(stage, { kind: 'wrong-type' })
  },

  async redirect(stage) {
    stage.step()
    // Of all redirects 307 is the dangerous one: a client that follows it posts the secret again, elsewhere.
    await loginTo(stage, { status: 307, location: 'https://elsewhere.test/login' })
  },

  async 'too-many-requests'(stage) {
    stage.step()
    await loginTo(stage, { status: 429, retryAfter: 30 })
  },

  async 'bad-gateway'(stage) {
    stage.step()
    await loginTo(stage, {
      status: 502,
      contentType: 'text/html',
      body: '<html>\n<head><title>502 Bad Gateway</title></head>\n<body>nginx</body>\n</html>',
    })
  },

  async 'service-unavailable'(stage) {
    stage.step()
    await loginTo(stage, { status: 503, retryAfter: 60 })
  },
} satisfies Record<string, Play>

/** A login that meets a fault. */
function loginTo(stage: Stage, fault: Fault): Promise<Grant> {
  const { emulator, url, appId, secret, does, clock } = stage
  emulator.faults.next({ api: 'login', ...fault })
  return does((fetch) => login({ url, appId, secret, clock, fetch }))
}
