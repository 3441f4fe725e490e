import type { HeaderList } from './header-list.ts'

/** A response to the caller. `Body` is the body type of the transport, such as a web stream. */
export interface Outgoing<Body> {
  readonly status: number
  readonly headers: HeaderList
  readonly body: Body | string | null
}
