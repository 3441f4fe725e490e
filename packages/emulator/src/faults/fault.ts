import type { Call } from '../http/call.ts'

/** Which requests a fault applies to, when, and how often. A filter that is not set matches every request. */
export interface FaultAim {
  /** @default 'any' */
  readonly api?: Call['api'] | 'any' | undefined
  /** `GET`, `POST`, ... */
  readonly method?: string | undefined
  /** The path as sent, with `*` for any characters: `/iocm/app/dm/*`. */
  readonly path?: string | undefined
  /** The caller: app_key, or the appId that login and refreshToken send. */
  readonly appId?: string | undefined
  /** Called last. If it throws, the `fetch` rejects with that error. A snapshot cannot hold it. */
  readonly when?: ((call: Call) => boolean) | undefined
  /** Skips the first `nth - 1` matching requests. @default 1 */
  readonly nth?: number | undefined
  /** 0 to 1: the probability for a matching request, by the emulator's seed. @default 1 */
  readonly probability?: number | undefined
  /** How many requests it affects; `Infinity` until `clear()`. @default 1 */
  readonly times?: number | undefined
  /**
   * Whether the platform acts first (issues the token, invalidates the previous one) and its answer is lost.
   * @default false: the request is answered and nothing else happens
   */
  readonly afterActing?: boolean | undefined
  /** Latency in ms; with `min` and `max` a value between them, by the emulator's seed. @default 0 */
  readonly latency?: number | { readonly min: number; readonly max: number } | undefined
  /** What is delayed: the request (the platform acts after the wait) or the answer. @default 'answer' */
  readonly latencyOn?: 'request' | 'answer' | undefined
}

/** An error of the platform, by its code, with its documented status and shape. */
export interface CodeFault extends FaultAim {
  readonly kind?: undefined
  readonly code: string
  /** The status, for a code that has several. @default the most usual one */
  readonly status?: number | undefined
  /** The header `Retry-After`: seconds, or a date. The platform is not known to send it. */
  readonly retryAfter?: number | string | undefined
}

/** Any other answer: a status of HTTP, HTML, JSON of the wrong shape. */
export interface RawFault extends FaultAim {
  readonly kind?: undefined
  readonly code?: undefined
  /** 200 to 599. @default 200 */
  readonly status?: number | undefined
  /** An object is printed as JSON; a string is sent unchanged. @default no body */
  readonly body?: object | string | undefined
  /** @default the JSON type of the edition for an object, `text/plain` for a string */
  readonly contentType?: string | undefined
  /** The header `Location`, for a redirect. The emulator itself never follows it. */
  readonly location?: string | undefined
  /** The header `Retry-After`: seconds, or a date. */
  readonly retryAfter?: number | string | undefined
}

/**
 * The most frequent faults, by name. With these the platform does not act, unless `afterActing` is set:
 * - `hang`: no answer, ever; the fetch rejects when its signal aborts
 * - `reset`: the fetch rejects with a TypeError whose `cause.code` is `ECONNRESET`
 * - `empty`: 200 without a body
 * - `not-json`: 200 with an HTML page, like the login page of a hotel
 * - `redirect`: 307 to another host
 *
 * With these the platform acts, and its answer is damaged:
 * - `late`: it arrives after `latency`
 * - `drip`: its body arrives 16 bytes at a time, `latency` (default 100 ms) before each
 * - `truncated`: the connection breaks in the middle of its body
 * - `wrong-type`: each field of its JSON is wrapped in an array
 * - `expired`: the accessToken has expired, the one issued or the one sent
 */
export interface NamedFault extends FaultAim {
  readonly kind: FaultKind
  readonly code?: undefined
}

/**
 * The names of the faults; {@link NamedFault} describes them.
 *
 * @example
 * ```ts
 * import { createEmulator, type FaultKind } from '@northbound/emulator'
 *
 * const kinds: FaultKind[] = ['reset', 'truncated', 'not-json']
 * const { faults } = createEmulator()
 * for (const kind of kinds) faults.next({ kind, api: 'login' })
 * ```
 */
export type FaultKind = (typeof faultKinds)[number]

export const faultKinds = [
  'hang',
  'reset',
  'empty',
  'not-json',
  'redirect',
  'late',
  'drip',
  'truncated',
  'wrong-type',
  'expired',
] as const

/** A fault: an error of the platform, any other answer, or a damaged one. */
export type Fault = CodeFault | RawFault | NamedFault
