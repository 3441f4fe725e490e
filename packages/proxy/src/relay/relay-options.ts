import * as v from 'valibot'
import type { Fetch } from '@northbound/auth'
import { checkOptions } from '../settings/check-options.ts'
import { limitTable } from '../limits/limit-table.ts'
import { isThisMachine } from '../settings/is-this-machine.ts'
import { aFunction, limitSchemas } from '../settings/option-schemas.ts'

/** Which platforms a relay reaches, and for which pages. */
export interface RelayOptions {
  /**
   * Platforms that may be called, each by a short name, with its base address: `{ lab: 'https://server:8743' }`. The page's
   * platform is then `/lab` on the relay. No others can be named.
   */
  readonly platforms: Readonly<Record<string, string>>
  /** Origins of the pages that may call, on this machine. */
  readonly origins: readonly string[]
  /** Until a platform must have begun to answer, and between two pieces of its answer, in ms. @default 30_000 */
  readonly timeoutMs?: number | undefined
  /** Between two pieces of the body of a request, in ms; then it is refused as `body-too-slow`. @default 10_000 */
  readonly bodyIdleMs?: number | undefined
  /** All the time that may be spent waiting for the body of a request, in ms. @default 60_000 */
  readonly bodyMs?: number | undefined
  /**
   * How long a page may take nothing of an answer that waits for it, in ms; then its connection is closed.
   * @default 30_000
   */
  readonly answerIdleMs?: number | undefined
  /** Sends the calls, over TLS that it verifies. @default globalThis.fetch, read at each call */
  readonly fetch?: Fetch | undefined
}

export interface RelaySettings {
  /** Base addresses by name. */
  readonly platforms: ReadonlyMap<string, string>
  readonly origins: ReadonlySet<string>
  readonly limits: Readonly<Record<keyof typeof relayLimits, number>>
  readonly fetch: Fetch
}

const { timeoutMs, bodyIdleMs, bodyMs, answerIdleMs } = limitTable
/** Those limits of a proxy that a relay has as well. */
const relayLimits = { timeoutMs, bodyIdleMs, bodyMs, answerIdleMs }

const schema = v.strictObject({
  platforms: v.pipe(
    v.record(
      v.pipe(
        v.string(),
        v.regex(/^[a-z0-9-]{1,40}$/, 'a name has small letters, digits and dashes'),
      ),
      v.pipe(
        v.string('must be a text'),
        v.check(
          isBaseAddress,
          'must be https: (http: only on this machine), without a slash at the end',
        ),
      ),
    ),
    v.check((platforms) => Object.keys(platforms).length > 0, 'there is none'),
  ),
  origins: v.array(
    v.pipe(
      v.string('must be a text'),
      v.check(isLocalOrigin, 'must be an origin on this machine, like http://localhost:5173'),
    ),
  ),
  ...limitSchemas(relayLimits),
  fetch: v.optional(aFunction<Fetch>()),
})

/** @throws {TypeError} that names each field that is wrong. Values are not quoted. */
export function readRelayOptions(options: RelayOptions): RelaySettings {
  const { platforms, origins, fetch, ...limits } = checkOptions('createRelay', schema, options)
  return {
    platforms: new Map(Object.entries(platforms)),
    origins: new Set(origins),
    limits,
    fetch: fetch ?? ((input, init) => globalThis.fetch(input, init)),
  }
}

/** In normal form, so that what is called begins with exactly what was written. */
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
