import { createTokenSource, type Fetch, withToken } from '@northbound/auth'
import { redisStore } from '@northbound/auth/redis'
import { createEmulator, demoApp } from '@northbound/emulator'

/** What an edge runtime passes to a handler beside the request. */
interface Context {
  waitUntil(work: Promise<unknown>): void
}

/** Redis over HTTP, because edge runtimes often have no sockets. */
function createHandler(redis: { url: string; token: string }, fetch: Fetch) {
  const tokens = createTokenSource({
    url: 'https://server:8743',
    ...demoApp,
    fetch,
    store: redisStore({
      async send(...command) {
        const response = await fetch(redis.url, {
          method: 'POST',
          headers: { authorization: `Bearer ${redis.token}` },
          body: JSON.stringify(command),
        })
        const { result, error } = (await response.json()) as { result?: unknown; error?: string }
        if (error) throw new Error(error)
        return result
      },
    }),
  })
  const call = withToken(tokens, { fetch })
  return async (_request: Request, { waitUntil }: Context): Promise<Response> => {
    // A login that this request starts may finish after it, because other requests wait for it.
    await tokens.get({ waitUntil })
    return call('https://server:8743/iocm/app/dm/v1.4.0/devices?pageNo=0')
  }
}

// The gateway is down, to show the error of a caller. No login is sent, so no token is invalidated.
const emulator = createEmulator()
const fetch: Fetch = async (input, init) =>
  String(input).startsWith('https://redis.example.com')
    ? Response.json({ error: 'ERR gateway is down' })
    : emulator.fetch(input, init)

const handle = createHandler({ url: 'https://redis.example.com', token: 'my-gateway-token' }, fetch)
const request = new Request('https://edge.example.com/')
await handle(request, { waitUntil: () => {} }).catch((error: unknown) => console.log(`${error}`))
console.log(`${emulator.journal.count('login')} logins`)
