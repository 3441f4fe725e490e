import type { Schedule } from '../timing/schedule.ts'

/** An unchecked request. Each server adapter converts its own request type into this. */
export interface Incoming {
  /** The server's own request object, for an `authorize` that reads what a framework has added. */
  readonly request?: unknown
  /** The method as it was sent. */
  readonly method: string
  /** Path and query as they were sent; an adapter that has only a URL gives its normalised path and query. */
  readonly target: string
  /** The value of a header, by its lower-case name; several lines are joined by `, `. */
  header(name: string): string | undefined
  /** Number of header lines, if the adapter knows it; a name may be on several lines. */
  readonly headerLines?: number | undefined
  /** The remote address of the connection, if the adapter knows it. */
  readonly peer?: string | undefined
  /** Aborts when the caller disconnects. Not every call reads it, so an adapter may create it lazily. */
  readonly signal: AbortSignal
  /**
   * Runs a task once after some ms, and returns a function that cancels it. It is used for timeouts, which are nearly always
   * cancelled, so adapters share timers between requests if they can.
   * @default one timer per task
   */
  readonly schedule?: Schedule | undefined
  /** The body, or undefined when the request has none. The proxy reads it once, and is its only reader. */
  readonly body: AsyncIterable<Uint8Array> | undefined
}
