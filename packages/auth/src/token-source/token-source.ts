import type { Token } from './token.ts'

/** What a program holds in place of a token: it always has the last one, and never steps on it. */
export interface TokenSource extends AsyncDisposable {
  /** Base address of the platform, without a slash at the end. */
  readonly url: string
  /** Sent as `app_key` with every call. */
  readonly appId: string
  /** The token in hand if it can still be used: synchronous, no I/O, no renewal. */
  peek(): Token | undefined
  /**
   * A token that is good now. Callers share one acquisition; a login happens only when it must.
   *
   * @throws {NorthboundError} when no usable token can be had.
   */
  get(options?: GetOptions): Promise<Token>
  /**
   * Forgets a refusal and a cool-down, so that the next caller without a token asks the platform at once. For after
   * something was put right on the platform: a refusal is remembered for 5 minutes otherwise, by all who share the store.
   */
  retryNow(): void
  /** Lets a running acquisition finish, then refuses further use. Does not log out: others may share the token. */
  close(): Promise<void>
}

/** How to ask a source for its token; all of it may be left out. */
export interface GetOptions {
  /** The accessToken that the platform rejected. If it is no longer the current one, the current one is returned and nobody logs in. */
  rejected?: string | undefined
  /** Ends this caller's wait. The acquisition that others share goes on. */
  signal?: AbortSignal | undefined
  /** On edge runtimes: `ctx.waitUntil`, so that an acquisition may outlive the request that started it. */
  waitUntil?: ((work: Promise<unknown>) => void) | undefined
}
