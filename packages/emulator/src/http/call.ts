/** The APIs that the emulator answers. */
export const apis = [
  'login',
  'refreshToken',
  'logout',
  'devices',
  'device',
  'modifyDevice',
  'deleteDevice',
  'history',
  'capabilities',
  'register',
  'activation',
  'createCommand',
  'commands',
  'cancelCommand',
  'subscribe',
  'subscription',
  'subscriptions',
  'unsubscribe',
  'unsubscribeAll',
] as const

export type Api = (typeof apis)[number]

/** A fully read request, so that its handling is one synchronous step. */
export interface Call {
  /** `unknown` for a path or a method that the emulator does not have. */
  readonly api: Api | 'unknown'
  readonly method: string
  /** Without the query; still percent-encoded. */
  readonly path: string
  readonly query: URLSearchParams
  /** The variable parts of the path, decoded. */
  readonly params: Readonly<Record<string, string>>
  readonly headers: Headers
  readonly body: string
}
