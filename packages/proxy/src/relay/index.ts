/** For the playground: passes on a login that a person typed, on this machine only. */
export { createRelay, type Relay } from './create-relay.ts'
export type { RelayOptions } from './relay-options.ts'
