import {
  createClient,
  createTokenSource,
  isNorthboundError,
  login,
  memoryStore,
  type TokenStore,
  withToken,
} from '@northbound/auth'
import { listDevices } from '../calls/call-with-token.ts'
import type { Holder } from '../timeline/timeline-event.ts'
import type { Script, Sandbox } from './sandbox.ts'
import { listPath } from './good-scripts.ts'

/** Clients that share one token, and clients that supersede each other's. */
export const sharingScripts = {
  /** Two programs of the usual kind: each logs in when it has no token, and again when its token is refused. */
  async 'two-tabs'(sandbox) {
    const { step, clock } = sandbox
    const a = handMadeTab(sandbox, 'tab-a')
    const b = handMadeTab(sandbox, 'tab-b')
    step()
    await a.call()
    step()
    await clock.advance(20_000)
    await b.call()
    for (let round = 0; round < 2; round++) {
      step()
      await clock.advance(20_000)
      await a.callAgain()
      step()
      await clock.advance(20_000)
      await b.callAgain()
    }
    step()
    await clock.advance(20_000)
    await a.call()
  },

  /** The same with our client, but with separate stores: it detects this, and stops. */
  async 'two-clients'(sandbox) {
    const { does, step, clock } = sandbox
    const [a, b] = clients(sandbox)
    const round = async (client: typeof a) => {
      await does(() => client.get(listPath).json())
      await clock.advance(5_000)
    }
    step()
    await round(a)
    step()
    await round(b)
    step()
    await round(a)
    await round(b)
    step()
    await round(a)
    await round(b)
    step()
    await round(a)
  },

  async 'shared-store'(sandbox) {
    const { does, step, clock } = sandbox
    const [a, b] = clients(sandbox, memoryStore({ clock }))
    step()
    await does(() => a.get(listPath).json())
    step()
    await clock.advance(20_000)
    await does(() => b.get(listPath).json())
    for (let round = 0; round < 2; round++) {
      if (round === 0) step()
      await clock.advance(20_000)
      await does(() => a.get(listPath).json())
      await clock.advance(20_000)
      await does(() => b.get(listPath).json())
    }
  },

  'broken-store'(sandbox) {
    const lost = () => Promise.reject(new Error('connect ECONNREFUSED 127.0.0.1:6379'))
    const store: TokenStore = { read: lost, publish: lost, lease: lost }
    const [client] = clients(sandbox, store)
    sandbox.step()
    return sandbox.does(() => client.get(listPath).json(), { action: 'devices' })
  },

  async 'stuck-lease'({ url, appId, secret, does, step, clock, fetchOf }) {
    const store: TokenStore = {
      ...memoryStore({ clock }),
      // Its holder stopped during a login, and this store never expires the lease.
      lease: async () => undefined,
    }
    // Waiting for a lease takes six deadlines and more, so this one is short.
    const source = createTokenSource({
      url,
      appId,
      secret,
      store,
      clock,
      timeoutMs: 1000,
      fetch: fetchOf('tab-b'),
    })
    step()
    step()
    const token = source.get()
    token.catch(() => {})
    await clock.advance(15_000)
    await does(() => token, { action: 'login' })
  },

  async 'streamed-body'({ url, appId, secret, does, step, clock, fetchOf }) {
    const fetch = fetchOf('program')
    const tokens = createTokenSource({ url, appId, secret, clock, fetch })
    const send = withToken(tokens, { fetch })
    step()
    await does(() => tokens.get())
    step()
    await clock.advance(60_000)
    await does((fetch) => login({ url, appId, secret, fetch }), { as: 'elsewhere' })
    step()
    await clock.advance(60_000)
    const body = new Blob(['{"nodeId":"866710012345678"}']).stream()
    const init = { method: 'POST', body, duplex: 'half' } as const
    await does(() => send(`${url}/iocm/app/reg/v1.1.0/deviceCredentials`, init))
  },
} satisfies Record<string, Script>

/** What most programs do, which makes two of them supersede each other's token. */
function handMadeTab({ url, appId, secret, does }: Sandbox, as: Holder) {
  let accessToken = ''
  const logIn = async () => {
    const grant = await does((fetch) => login({ url, appId, secret, fetch }), { as })
    accessToken = grant.accessToken
  }
  const list = () => does((fetch) => listDevices({ url, appId, accessToken, fetch }), { as })
  return {
    /** A call, after a login where there is no token yet. */
    async call(): Promise<void> {
      if (!accessToken) await logIn()
      await list()
    },
    /** A call that is refused, a login, and the call again. */
    async callAgain(): Promise<void> {
      try {
        await list()
      } catch (refusal) {
        if (!isNorthboundError(refusal) || refusal.kind !== 'token-rejected') throw refusal
        await logIn()
        await list()
      }
    },
  }
}

function clients({ url, appId, secret, clock, fetchOf }: Sandbox, store?: TokenStore) {
  const clientOf = (holder: Holder) =>
    createClient({ url, appId, secret, store, clock, fetch: fetchOf(holder) })
  return [clientOf('tab-a'), clientOf('tab-b')] as const
}
