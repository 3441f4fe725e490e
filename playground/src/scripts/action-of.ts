import type { Action } from '../calls/action.ts'
import type { Holder } from '../timeline/timeline-event.ts'
import type { SentRequest } from '../exchange/exchange.ts'

const known: readonly [RegExp, Action][] = [
  [/^POST .*\/sec\/[^/]+\/login$/, 'login'],
  [/^POST .*\/sec\/[^/]+\/refreshToken$/, 'refresh'],
  [/^POST .*\/sec\/[^/]+\/logout$/, 'logout'],
  [/^GET .*\/dm\/[^/]+\/devices$/, 'devices'],
  [/^GET .*\/dm\/[^/]+\/devices\/[^/]+$/, 'device'],
]

/** What a request is for, by its method and path. */
export function actionOf(
  { method, url }: Pick<SentRequest, 'method' | 'url'>,
  holder: Holder,
): Action {
  const line = `${method} ${new URL(url).pathname}`
  const action = known.find(([pattern]) => pattern.test(line))?.[1] ?? 'call'
  return action === 'login' && holder === 'elsewhere' ? 'elsewhere' : action
}
