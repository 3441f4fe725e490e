/** What a process tells its parent while it lives. */
export type LifeNews =
  | { readonly name: 'leased'; readonly generation: number }
  | { readonly name: 'published'; readonly accessToken: string }
  | { readonly name: 'went back'; readonly from: number; readonly to: number }
  | { readonly name: 'failed'; readonly why: string }

/** What a process needs to know to live with the others. */
export interface LifeOptions {
  /** Where Redis listens. */
  readonly socket: string
  /** Base address of the platform. */
  readonly url: string
  /** How much faster than the host's its time goes, and since when. */
  readonly times: number
  readonly start: number
  /** How many callers it has, each with one call after another. */
  readonly callers: number
  /** Whether it hears of news by a subscription, or asks when it needs to know. */
  readonly isWatching: boolean
}
