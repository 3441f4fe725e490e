import type { HeaderList } from './header-list.ts'
import type { Incoming } from './incoming.ts'

/** One call to the platform, for any transport. */
export interface PlatformCall {
  readonly method: string
  /** Absolute URL: the base URL of the platform and the matched path. */
  readonly url: string
  /** Allowed headers only. */
  readonly headers: HeaderList
  readonly body: Uint8Array | AsyncIterable<Uint8Array> | undefined
  /** Timeout for the first byte of the response, in ms. */
  readonly timeoutMs: number
  /**
   * Timeout for connecting to the platform, in ms, if the transport opens connections itself. Never more than `timeoutMs`.
   * @default timeoutMs
   */
  readonly connectMs?: number | undefined
  /** The caller. Its signal aborts when it disconnects. */
  readonly caller: Pick<Incoming, 'signal'>
}

/** The platform's response, with its body decoded and unread. */
export interface PlatformAnswer<Body> {
  readonly status: number
  /** The value of a header. `content-length` is undefined for a decoded body, whose length is unknown. */
  header(name: string): string | undefined
  readonly body: Body | null
  /**
   * Reads the whole body, for error responses of at most 64 kB.
   *
   * @throws {NorthboundError} `answer-unreadable` when the body is longer
   */
  text(): Promise<string>
  /** Discards the unread body and frees its resources. */
  discard(): void
}

/** Sends a call without following redirects. The proxy translates its errors and never shows them. */
export type Send<Body> = (call: PlatformCall) => Promise<PlatformAnswer<Body>>
