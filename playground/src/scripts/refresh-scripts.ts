import { login, refresh } from '@northbound/auth'
import { postForm, postJson } from '../calls/send-by-hand.ts'
import type { Script, Sandbox } from './sandbox.ts'
import { firstToken } from './first-token.ts'

const refreshPath = '/iocm/app/sec/v1.1.0/refreshToken'
const minute = 60_000

export const refreshScripts = {
  async 'spent-refresh-token'(sandbox) {
    const { step, clock } = sandbox
    step()
    const { refreshToken } = await firstToken(sandbox)
    step()
    await clock.advance(50 * minute)
    await refreshWith(sandbox, refreshToken)
    step()
    // The refresh before handed out a new one. This is the old one again.
    await clock.advance(minute)
    await refreshWith(sandbox, refreshToken)
  },

  async 'superseded-refresh-token'(sandbox) {
    const { url, appId, secret, does, step, clock } = sandbox
    step()
    const { refreshToken } = await firstToken(sandbox)
    step()
    await clock.advance(10 * minute)
    await does((fetch) => login({ url, appId, secret, fetch }), { as: 'elsewhere' })
    step()
    await clock.advance(10 * minute)
    await refreshWith(sandbox, refreshToken)
  },

  async 'expired-refresh-token'(sandbox) {
    const { step, clock } = sandbox
    step()
    const { refreshToken } = await firstToken(sandbox)
    step()
    await clock.advance(30 * 24 * 60 * minute)
    step()
    await refreshWith(sandbox, refreshToken)
  },

  async 'refused-refresh-token'(sandbox) {
    const { step } = sandbox
    step()
    await firstToken(sandbox)
    step()
    await refreshWith(sandbox, 'never-handed-out')
  },

  async 'missing-refresh-token'({ url, appId, secret, does, step }) {
    step()
    await does((fetch) => postJson(fetch, url + refreshPath, { appId, secret }))
  },

  'refresh-as-form': refreshAsForm,
  'refresh-as-form-2024': refreshAsForm,
} satisfies Record<string, Script>

function refreshWith({ url, appId, secret, does }: Sandbox, refreshToken = '') {
  return does((fetch) => refresh({ url, appId, secret, refreshToken, fetch }))
}

/** In the edition of 2024 the same ends in another code. */
async function refreshAsForm(sandbox: Sandbox): Promise<void> {
  const { url, appId, secret, does, step } = sandbox
  step()
  const { refreshToken = '' } = await firstToken(sandbox)
  step()
  await does((fetch) => postForm(fetch, url + refreshPath, { appId, secret, refreshToken }))
}
