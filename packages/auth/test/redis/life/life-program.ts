/** One of several processes that share a token: calls the platform until it is told to stop. `life-program.ts <LifeOptions as JSON>` */
import { createTokenSource, type Fetch, withToken } from '@northbound/auth'
import { redisStore } from '@northbound/auth/redis'
import { Redis } from 'iovalkey'
import { hastenedClock } from '../../real-time.ts'
import { hastenedStore } from './hastened-store.ts'
import type { LifeNews, LifeOptions } from './life-news.ts'
import { toldStore } from './told-store.ts'

const { socket, url, times, start, callers, isWatching }: LifeOptions = JSON.parse(
  process.argv[2] ?? '{}',
)
const clock = hastenedClock(times, start)
const client = new Redis(socket)
const subscriber = isWatching ? new Redis(socket) : undefined

const tell = (news: LifeNews) => void process.send?.(news)

/** A fetch that says who asks: the platform judges each caller by itself. */
const fetchAs =
  (sender: string): Fetch =>
  (input, init) => {
    const request = new Request(input, init)
    request.headers.set('sender', sender)
    return fetch(request)
  }

const store = redisStore({
  send: (name = '', ...rest) => client.call(name, ...rest),
  subscribe:
    subscriber &&
    ((channel, onMessage) => {
      subscriber.on('message', onMessage)
      subscriber.subscribe(channel).catch(() => {})
      return () => void subscriber.off('message', onMessage)
    }),
})
const tokens = createTokenSource({
  url,
  appId: 'my-app',
  secret: 'my-secret',
  clock,
  fetch: fetchAs(`${process.pid}`),
  store: toldStore(hastenedStore(store, times), tell),
  // The store lives in real time.
  storeTimeoutMs: 5000 * times,
})

const end = new AbortController()
// Without its parent the process must stop by itself.
const orphaned = () => process.exit(1)
process.once('disconnect', orphaned)
process.once('message', () => end.abort())

async function live(caller: number): Promise<void> {
  const call = withToken(tokens, { fetch: fetchAs(`${process.pid}/${caller}`) })
  while (!end.signal.aborted) {
    try {
      const response = await call(`${url}/iocm/app/dm/v1.4.0/devices`)
      await response.text()
      if (!response.ok) tell({ name: 'failed', why: `${process.pid} got ${response.status}` })
    } catch (error) {
      tell({ name: 'failed', why: `${process.pid} threw ${String(error)}` })
    }
    await new Promise<void>((resolve) => clock.schedule(200 + Math.random() * 800, resolve))
  }
}

await Promise.all(Array.from({ length: callers }, (_, caller) => live(caller)))
await tokens.close()
client.disconnect()
subscriber?.disconnect()
process.off('disconnect', orphaned)
process.disconnect?.()
