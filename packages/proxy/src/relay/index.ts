/** A relay for the playground: forwards logins that a user types, on this machine only. */
export { createRelay, type Relay } from './create-relay.ts'
export type { RelayOptions } from './relay-options.ts'
