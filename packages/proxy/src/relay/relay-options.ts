import * as v from 'valibot'
import type { Fetch } from '@northbound/auth'
import { checkOptions } from '../options/check-options.ts'
import { limitTable } from '../limits/limit-table.ts'
import { isThisMachine } from '../options/is-this-machine.ts'
import { aFunction, limitSchemas } from '../options/option-schemas.ts'

/** Options of a relay: its platforms, and the pages that may call it. */
export interface RelayOptions {
  /**
   * Base URLs of the platforms that may be called, by a short name: `{ lab: 'https://server:8743' }`. The page's platform URL is
   * then `/lab` on the relay. Pages cannot reach other platforms.
   */
  readonly platforms: Readonly<Record<string, string>>
  /** Origins of the pages that may call, all on this machine. */
  readonly origins: readonly string[]
  /** Timeout for the platform's first byte and between two chunks of its response, in ms. @default 30_000 */
  readonly timeoutMs?: number | undefined
  /** Idle timeout between two chunks of a request body, in ms; then the request is refused as `body-too-slow`. @default 10_000 */
  readonly bodyIdleMs?: number | undefined
  /** Maximum total time spent waiting for a request body, in ms. @default 60_000 */
  readonly bodyMs?: number | undefined
  /**
   * How long a page may read nothing of a response, in ms; then its connection is closed.
   * @default 30_000
   */
  readonly answerIdleMs?: number | undefined
  /** Sends the calls; it must verify TLS. @default globalThis.fetch, read at each call */
  readonly fetch?: Fetch | undefined
}

export interface RelaySettings {
  /** Base URLs by name. */
  readonly platforms: ReadonlyMap<string, string>
  readonly origins: ReadonlySet<string>
  readonly limits: Readonly<Record<keyof typeof relayLimits, number>>
  readonly fetch: Fetch
}

const { timeoutMs, bodyIdleMs, bodyMs, answerIdleMs } = limitTable
/** The limits that a relay shares with a proxy. */
const relayLimits = { timeoutMs, bodyIdleMs, bodyMs, answerIdleMs }

const schema = v.strictObject({
  platforms: v.pipe(
    v.record(
      v.pipe(
        v.string(),
        v.regex(/^[a-z0-9-]{1,40}$/, 'a name must be lower-case letters, digits and dashes'),
      ),
      v.pipe(
        v.string('must be a string'),
        v.check(
          isBaseAddress,
          'must be https: (http: only on this machine), without a slash at the end',
        ),
      ),
    ),
    v.check((platforms) => Object.keys(platforms).length > 0, 'must name at least one platform'),
  ),
  origins: v.array(
    v.pipe(
      v.string('must be a string'),
      v.check(isLocalOrigin, 'must be an origin on this machine, like http://localhost:5173'),
    ),
  ),
  ...limitSchemas(relayLimits),
  fetch: v.optional(aFunction<Fetch>()),
})

/** @throws {TypeError} that names each invalid field. Values are not quoted. */
export function readRelayOptions(options: RelayOptions): RelaySettings {
  const { platforms, origins, fetch, ...limits } = checkOptions('createRelay', schema, options)
  return {
    platforms: new Map(Object.entries(platforms)),
    origins: new Set(origins),
    limits,
    fetch: fetch ?? ((input, init) => globalThis.fetch(input, init)),
  }
}

/** The URL must be in normal form, so that called URLs begin with exactly this string. */
function isBaseAddress(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, origin, pathname } = new URL(text)
  if ((origin + pathname).replace(/\/$/, '') !== text) return false
  return protocol === 'https:' || (protocol === 'http:' && isThisMachine(hostname))
}

function isLocalOrigin(text: string): boolean {
  return (
    URL.canParse(text) && new URL(text).origin === text && isThisMachine(new URL(text).hostname)
  )
}
