import type { Api } from '../platform/call.ts'

/** Which requests a fault is for, and how often it strikes. */
export interface FaultAim {
  /** @default 'any' */
  readonly api?: Api | 'any' | undefined
  /**
   * Let the platform act first (issue the token, end the other), then lose its answer.
   * @default false: the request is answered and nothing else happens
   */
  readonly afterActing?: boolean | undefined
  /** How many requests it strikes; `Infinity` until `clear()`. @default 1 */
  readonly times?: number | undefined
}

/** An error of the platform, by its code, in its documented status and shape. */
export interface CodeFault extends FaultAim {
  readonly code: string
  /** For a code that has several. @default the most usual one */
  readonly status?: number | undefined
}

/** Any other answer: not JSON, empty, a redirect, JSON of the wrong shape. */
export interface RawFault extends FaultAim {
  readonly code?: undefined
  /** 200 to 599. @default 200 */
  readonly status?: number | undefined
  /** An object is printed as JSON; a string goes out as it is. @default no body */
  readonly body?: object | string | undefined
  /** @default the JSON type of the edition for an object, `text/plain` for a string */
  readonly contentType?: string | undefined
  /** The header `Location`, for a redirect. The emulator answers it; it never follows. */
  readonly location?: string | undefined
}

export type Fault = CodeFault | RawFault
