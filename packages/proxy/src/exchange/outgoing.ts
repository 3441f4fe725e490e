import type { HeaderList } from './header-list.ts'

/** An answer for whoever asked. `Body` is what the transport gives: a web stream, or a stream of the host. */
export interface Outgoing<Body> {
  readonly status: number
  readonly headers: HeaderList
  readonly body: Body | string | null
}
