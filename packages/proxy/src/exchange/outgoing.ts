/** An answer for whoever asked. `Body` is what the transport gives: a web stream, or a stream of the host. */
export interface Outgoing<Body> {
  readonly status: number
  /** Lower-case names; each at most once. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Body | string | null
}
