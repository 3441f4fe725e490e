import type { Runtime, RuntimeOptions } from '../runtime/runtime.ts'
import type { TokenSourceOptions } from './token-source-options.ts'

/** What the parts of a token source share, and none of them changes: its options with their defaults, and its identity. */
export interface SourceContext extends Omit<TokenSourceOptions, keyof RuntimeOptions>, Runtime {
  /** Platform and appId. */
  readonly application: string
  /** Random id of the source. */
  readonly issuedBy: string
  /** How long a request to the platform may take, in ms. */
  readonly timeoutMs: number
  /** How long to hold a lease, in ms: two attempts of a login must fit into it. */
  readonly leaseMs: number
  /** How long an acquisition may take, in ms. */
  readonly acquisitionMs: number
}
