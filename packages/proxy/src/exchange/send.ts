import type { HeaderList } from './header-list.ts'
import type { Incoming } from './incoming.ts'

/** One call to the platform, complete but for the transport. */
export interface PlatformCall {
  readonly method: string
  /** Absolute; made of the platform's base address and the path that was matched. */
  readonly url: string
  /** Nothing of the request but what is allowed. */
  readonly headers: HeaderList
  readonly body: Uint8Array | AsyncIterable<Uint8Array> | undefined
  /** Ms until the platform must have begun to answer. */
  readonly timeoutMs: number
  /**
   * Ms until there must be a connection to the platform, where the transport makes connections itself. It ends no later than
   * `timeoutMs`.
   * @default timeoutMs
   */
  readonly connectMs?: number | undefined
  /** Whoever waits for the answer; when its signal aborts, nobody does. */
  readonly caller: Pick<Incoming, 'signal'>
}

/** What came back, its body unread and decoded. */
export interface PlatformAnswer<Body> {
  readonly status: number
  /** `content-length` only when it is the length of the body as it is here: of a body that was decoded nobody knows it. */
  header(name: string): string | undefined
  readonly body: Body | null
  /**
   * Reads the body to its end, instead of passing it on: an error, of at most 64 kB.
   *
   * @throws {NorthboundError} `answer-unreadable` when it is longer
   */
  text(): Promise<string>
  /** Leaves the body unread, and frees what it holds. */
  discard(): void
}

/** Sends a call and follows no redirect. What it throws is translated by the proxy and never shown. */
export type Send<Body> = (call: PlatformCall) => Promise<PlatformAnswer<Body>>
