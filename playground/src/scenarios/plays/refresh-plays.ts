import { login, refresh } from '@northbound/auth'
import { apiPaths } from '@northbound/auth/paths'
import { postForm, postJson } from '../../calls/send-by-hand.ts'
import type { Play, Stage } from '../stage.ts'
import { firstToken } from './first-token.ts'

const minute = 60_000

export const refreshPlays = {
  async 'spent-refresh-token'(stage) {
    const { step, clock } = stage
    step()
    const { refreshToken } = await firstToken(stage)
    step()
    await clock.advance(50 * minute)
    await refreshWith(stage, refreshToken)
    step()
    // The refresh before handed out a new one. This is the old one again.
    await clock.advance(minute)
    await refreshWith(stage, refreshToken)
  },

  async 'superseded-refresh-token'(stage) {
    const { url, appId, secret, does, step, clock } = stage
    step()
    const { refreshToken } = await firstToken(stage)
    step()
    await clock.advance(10 * minute)
    await does((fetch) => login({ url, appId, secret, fetch }), { as: 'elsewhere' })
    step()
    await clock.advance(10 * minute)
    await refreshWith(stage, refreshToken)
  },

  async 'expired-refresh-token'(stage) {
    const { step, clock } = stage
    step()
    const { refreshToken } = await firstToken(stage)
    step()
    await clock.advance(30 * 24 * 60 * minute)
    step()
    await refreshWith(stage, refreshToken)
  },

  async 'refused-refresh-token'(stage) {
    const { step } = stage
    step()
    await firstToken(stage)
    step()
    await refreshWith(stage, 'never-handed-out')
  },

  async 'missing-refresh-token'({ url, appId, secret, does, step }) {
    step()
    await does((fetch) => postJson(fetch, url + apiPaths.refreshToken, { appId, secret }))
  },

  'refresh-as-form': playForm,
  'refresh-as-form-2024': playForm,
} satisfies Record<string, Play>

function refreshWith({ url, appId, secret, does }: Stage, refreshToken = '') {
  return does((fetch) => refresh({ url, appId, secret, refreshToken, fetch }))
}

/** In the edition of 2024 the same ends in another code. */
async function playForm(stage: Stage): Promise<void> {
  const { url, appId, secret, does, step } = stage
  step()
  const { refreshToken = '' } = await firstToken(stage)
  step()
  await does((fetch) =>
    postForm(fetch, url + apiPaths.refreshToken, { appId, secret, refreshToken }),
  )
}
