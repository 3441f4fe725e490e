import type { Token } from './token.ts'

/** Programs hold a source in place of a token. It always returns the current token, and never invalidates it without need. */
export interface TokenSource extends AsyncDisposable {
  /** Base address of the platform, without a slash at the end. */
  readonly url: string
  /** Sent as `app_key` with every call. */
  readonly appId: string
  /** The current token if it is still usable: synchronous, no I/O, no renewal. */
  peek(): Token | undefined
  /**
   * Returns a valid token. Callers share one acquisition, and the source logs in only when needed.
   *
   * @throws {NorthboundError} when no usable token can be obtained.
   */
  get(options?: GetOptions): Promise<Token>
  /**
   * Forgets a refusal and a cool-down, so that the next caller without a token asks the platform at once. Call it after
   * the cause was fixed on the platform: otherwise all sources that share the store remember a refusal for 5 minutes.
   */
  retryNow(): void
  /** Lets a running acquisition finish, then refuses further use. Does not log out: other clients may share the token. */
  close(): Promise<void>
}

/** Options of `get`; all are optional. */
export interface GetOptions {
  /** The accessToken that the platform rejected. If it is no longer the current one, the current one is returned without a login. */
  rejected?: string | undefined
  /** Aborts this caller's wait. The shared acquisition goes on. */
  signal?: AbortSignal | undefined
  /** On edge runtimes: `ctx.waitUntil`, so that an acquisition may outlive the request that started it. */
  waitUntil?: ((work: Promise<unknown>) => void) | undefined
}
