import type { Fetch } from '@northbound/auth'
import type { Environment } from '@northbound/auth/diagnosis'

/** Where the playground sends its calls. */
export type Target = 'in-page' | 'on-machine' | 'relay' | 'direct'

/** A platform as the page sees it. */
export interface Platform {
  readonly target: Target
  /** Base address that the form starts with. */
  readonly url: string
  readonly fetch: Fetch
  /** The time there, in ms since 1970. */
  readonly now: () => number
  /** Why the last call ended as it did, in English, if the platform (an emulator) tells. */
  readonly insight?: (() => string | undefined) | undefined
  /** Moves the platform's clock; absent if the page cannot do this. */
  readonly advance?: ((ms: number) => void | Promise<void>) | undefined
  /** What a relay reports about an answer that is not the platform's own. */
  readonly readProblem?: ((answer: Response) => Promise<Error | undefined>) | undefined
  /** How a failure is diagnosed. A platform inside the page has no network to probe. */
  readonly inquiry?: { readonly mayProbe?: boolean; readonly environment?: Environment } | undefined
}
