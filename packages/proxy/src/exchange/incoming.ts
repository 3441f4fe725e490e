import type { Schedule } from '../limits/schedule.ts'

/** A request as the host has it, before anything was checked. Each host translates its own kind into this. */
export interface Incoming {
  /** The request as the host itself has it, for an `authorize` that needs what a framework has added. */
  readonly request?: unknown
  /** In upper case. */
  readonly method: string
  /** Path and query as they were sent; a host that has only a URL gives what that URL made of them. */
  readonly target: string
  /** The value of a header, by its lower-case name; of several lines joined by `, `. */
  header(name: string): string | undefined
  /** How many header lines came, where the host knows: names may be on several. */
  readonly headerLines?: number | undefined
  /** The address of whoever is connected, where the host knows it. */
  readonly peer?: string | undefined
  /** Aborts when whoever asked has gone. Not every call asks for it, so a host may make it then. */
  readonly signal: AbortSignal
  /**
   * Runs a task once after so many ms, and gives a function that cancels it. For deadlines, which are nearly always cancelled:
   * a host that can share a timer among requests does.
   * @default a timer for each
   */
  readonly schedule?: Schedule | undefined
  /** The body, or undefined when the request has none. It is read once, and by nobody else. */
  readonly body: AsyncIterable<Uint8Array> | undefined
}
