import { createTokenSource, type Fetch, withToken } from '@northbound/auth'
import { redisStore } from '@northbound/auth/redis'
import { createEmulator, demoApp } from '@northbound/emulator'

/** What an edge runtime gives to a handler beside the request. */
interface Context {
  waitUntil(work: Promise<unknown>): void
}

/** Redis by HTTP: from the edge there are often no sockets. */
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
    // A login that this request starts may end after it: others wait for it.
    await tokens.get({ waitUntil })
    return call('https://server:8743/iocm/app/dm/v1.4.0/devices?pageNo=0')
  }
}

// A gateway that is down, to see what a caller is told. The platform is not asked, so no token is ended.
const emulator = createEmulator()
const fetch: Fetch = async (input, init) =>
  String(input).startsWith('https://redis.example.com')
    ? Response.json({ error: 'ERR gateway is down' })
    : emulator.fetch(input, init)

const handle = createHandler({ url: 'https://redis.example.com', token: 'my-gateway-token' }, fetch)
const request = new Request('https://edge.example.com/')
await handle(request, { waitUntil: () => {} }).catch((error: unknown) => console.log(`${error}`))
console.log(`${emulator.journal.count('login')} logins`)
