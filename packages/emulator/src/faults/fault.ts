import type { Call } from '../http/call.ts'

/** Which requests a fault is for, when it strikes, and how often. What is left out fits all. */
export interface FaultAim {
  /** @default 'any' */
  readonly api?: Call['api'] | 'any' | undefined
  /** `GET`, `POST`, ... */
  readonly method?: string | undefined
  /** The path as it was sent, a `*` for any characters: `/iocm/app/dm/*`. */
  readonly path?: string | undefined
  /** Who calls: app_key, or the appId that login and refreshToken send. */
  readonly appId?: string | undefined
  /** Asked last. What it throws, the `fetch` rejects with. A snapshot cannot hold it. */
  readonly when?: ((call: Call) => boolean) | undefined
  /** Lets the first `nth - 1` matching requests pass. @default 1 */
  readonly nth?: number | undefined
  /** 0 to 1: how likely it strikes a matching request, by the emulator's seed. @default 1 */
  readonly probability?: number | undefined
  /** How many requests it strikes; `Infinity` until `clear()`. @default 1 */
  readonly times?: number | undefined
  /**
   * Let the platform act first (issue the token, end the other), then lose its answer.
   * @default false: the request is answered and nothing else happens
   */
  readonly afterActing?: boolean | undefined
  /** Ms to wait; with `min` and `max` anything between, by the emulator's seed. @default 0 */
  readonly latency?: number | { readonly min: number; readonly max: number } | undefined
  /** What is late: the request (the platform acts after the wait) or the answer. @default 'answer' */
  readonly latencyOn?: 'request' | 'answer' | undefined
}

/** An error of the platform, by its code, in its documented status and shape. */
export interface CodeFault extends FaultAim {
  readonly kind?: undefined
  readonly code: string
  /** For a code that has several. @default the most usual one */
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
  /** An object is printed as JSON; a string goes out as it is. @default no body */
  readonly body?: object | string | undefined
  /** @default the JSON type of the edition for an object, `text/plain` for a string */
  readonly contentType?: string | undefined
  /** The header `Location`, for a redirect. The emulator answers it; it never follows. */
  readonly location?: string | undefined
  /** The header `Retry-After`: seconds, or a date. */
  readonly retryAfter?: number | string | undefined
}

/**
 * What goes wrong most, by name. The platform does not act, unless it is told to:
 * - `hang`: no answer, ever; the fetch ends when its signal aborts
 * - `reset`: the fetch rejects with a TypeError whose `cause.code` is `ECONNRESET`
 * - `empty`: 200 without a body
 * - `not-json`: 200 with a page of HTML, as of a hotel's login
 * - `redirect`: 307 to another host
 *
 * The platform acts, and its own answer is spoilt:
 * - `late`: it comes after `latency`
 * - `drip`: its body comes 16 bytes at a time, `latency` (100 ms when left out) before each
 * - `truncated`: the connection breaks in the middle of its body
 * - `wrong-type`: each field of its JSON stands in a list of its own
 * - `expired`: the accessToken is out of time, the one handed out or the one that was sent
 */
export interface NamedFault extends FaultAim {
  readonly kind: FaultKind
  readonly code?: undefined
}

/**
 * What can go wrong by name; {@link NamedFault} says what each does.
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

/** Something to go wrong: an error of the platform, any other answer, or a broken one. */
export type Fault = CodeFault | RawFault | NamedFault
