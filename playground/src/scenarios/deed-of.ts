import type { Deed } from '../session/deed.ts'
import type { Holder } from '../timeline/timeline-event.ts'
import type { SentRequest } from '../wire/exchange.ts'

const known: readonly [RegExp, Deed][] = [
  [/^POST .*\/sec\/[^/]+\/login$/, 'login'],
  [/^POST .*\/sec\/[^/]+\/refreshToken$/, 'refresh'],
  [/^POST .*\/sec\/[^/]+\/logout$/, 'logout'],
  [/^GET .*\/dm\/[^/]+\/devices$/, 'devices'],
  [/^GET .*\/dm\/[^/]+\/devices\/[^/]+$/, 'device'],
]

/** What a request is for, by its method and path. */
export function deedOf({ method, url }: Pick<SentRequest, 'method' | 'url'>, holder: Holder): Deed {
  const line = `${method} ${new URL(url).pathname}`
  const deed = known.find(([pattern]) => pattern.test(line))?.[1] ?? 'call'
  return deed === 'login' && holder === 'elsewhere' ? 'elsewhere' : deed
}
