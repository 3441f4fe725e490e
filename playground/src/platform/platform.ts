import type { Fetch } from '@northbound/auth'

/** Where the playground sends its calls. */
export type Target = 'in-page' | 'on-machine'

/** A platform as the page sees it. */
export interface Platform {
  readonly target: Target
  /** Base address that the form starts with. */
  readonly url: string
  readonly fetch: Fetch
  /** The time there, in ms since 1970. */
  readonly now: () => number
  /** Why the last call ended as it did, in English, where the platform lets the page behind its counter. */
  readonly insight?: (() => string | undefined) | undefined
  /** Moves the time there; absent where the page has no hand on it. */
  readonly advance?: ((ms: number) => void) | undefined
}
