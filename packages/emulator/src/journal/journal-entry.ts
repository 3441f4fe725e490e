import type { Api } from '../http/call.ts'

/** One request and its answer, with every secret and token taken out. */
export interface JournalEntry {
  /** 1 for the first request; goes on counting after `clear()`. */
  readonly seq: number
  /** The time of the answer: virtual, in ms since 1970. */
  readonly time: number
  readonly method: string
  /** Decoded, without the query. */
  readonly path: string
  readonly query: ShownFields
  /**
   * `unknown` for a path or a method that the emulator does not have; `notification` for a
   * notification that it may not send.
   */
  readonly api: Api | 'unknown' | 'notification'
  /** 0 when a fault suppressed the answer. */
  readonly status: number
  /** The platform's code, when the answer was one of its errors. */
  readonly code?: string
  readonly request: {
    readonly headers: Readonly<Record<string, string>>
    /** The fields of a form or of a JSON object; of any other body only its length. */
    readonly body?: ShownFields | string
  }
  /**
   * A JSON answer without its tokens, lists cut after five; of any other answer only the length.
   */
  readonly response: { readonly body?: unknown }
  /** True when the answer came from `faults`. */
  readonly fault?: true
  /**
   * Why it was refused, when the answer alone does not show it: "sent as JSON; login requires a form".
   */
  readonly note?: string
}

/**
 * Fields by name. Only harmless values of known fields are shown. The name of an unknown field may be
 * a piece of a secret that was not encoded, so such fields are only counted, under
 * `(others)`.
 */
export type ShownFields = Readonly<Record<string, string | number | boolean | null>>
