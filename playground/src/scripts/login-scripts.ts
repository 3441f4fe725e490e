import { login } from '@northbound/auth'
import { createEmulator } from '@northbound/emulator'
import { postForm, postJson } from '../calls/send-by-hand.ts'
import type { Script } from './sandbox.ts'

const loginPath = '/iocm/app/sec/v1.1.0/login'

/** The four errors that the Authentication page (2022-02-24) documents for login, by the slips that lead to them. */
export const loginScripts = {
  'wrong-secret'({ url, appId, secret, does, step }) {
    step()
    // One character short: the slip that the platform's own page warns of.
    return does((fetch) => login({ url, appId, secret: secret.slice(0, -1), fetch }))
  },

  'swapped-credentials'({ url, appId, secret, does, step }) {
    step()
    return does((fetch) => login({ url, appId: secret, secret: appId, fetch }))
  },

  'copied-blank'({ url, appId, secret, does, step }) {
    step()
    return does((fetch) => login({ url, appId, secret: `${secret} `, fetch }))
  },

  async 'unencoded-form'({ emulator, url, does, step }) {
    const app = { appId: 'a-secret-with-signs', secret: 'one+two&three%' }
    emulator.apps.create(app)
    step()
    await does((fetch) =>
      postForm(fetch, url + loginPath, `appId=${app.appId}&secret=${app.secret}`),
    )
  },

  'wrong-platform'({ appId, secret, does, step, clock }) {
    const commercial = createEmulator({ apps: [], now: clock.now })
    const url = 'https://commercial.test:8743'
    step()
    return does((fetch) => login({ url, appId, secret, fetch }), { through: commercial.fetch })
  },

  async 'rotated-secret'({ emulator, url, appId, secret, does, step, clock }) {
    step()
    await does((fetch) => login({ url, appId, secret, fetch }))
    step()
    await clock.advance(60_000)
    emulator.apps.rotateSecret(appId, 'a-new-secret-from-the-portal')
    step()
    await clock.advance(3_540_000)
    await does((fetch) => login({ url, appId, secret, fetch }))
  },

  'login-as-json'({ url, appId, secret, does, step }) {
    step()
    return does((fetch) => postJson(fetch, url + loginPath, { appId, secret }))
  },

  'missing-secret'({ url, appId, does, step }) {
    step()
    return does((fetch) => postForm(fetch, url + loginPath, { appId, password: '' }))
  },

  'empty-secret'({ url, appId, does, step }) {
    step()
    return does((fetch) => login({ url, appId, secret: '', fetch }), { action: 'login' })
  },

  'oversized-secret'({ url, appId, does, step }) {
    step()
    // A whole key file, pasted where a secret belongs.
    return does((fetch) => login({ url, appId, secret: 'MIIEvQIBADANBgkq'.repeat(100), fetch }), {
      action: 'login',
    })
  },

  'frozen-application': loginFrozen,
  'frozen-application-2024': loginFrozen,

  'platform-fault'({ emulator, url, appId, secret, does, step }) {
    emulator.faults.next({ api: 'login', code: '50252' })
    step()
    return does((fetch) => login({ url, appId, secret, fetch }))
  },
} satisfies Record<string, Script>

/** In the edition of 2024 the same ends in another code. */
function loginFrozen({ emulator, url, appId, secret, does, step }: Parameters<Script>[0]) {
  step()
  emulator.apps.freeze(appId)
  step()
  return does((fetch) => login({ url, appId, secret, fetch }))
}
