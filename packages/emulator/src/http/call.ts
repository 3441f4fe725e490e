/** The APIs that the emulator answers. */
export type Api =
  | 'login'
  | 'refreshToken'
  | 'logout'
  | 'devices'
  | 'device'
  | 'modifyDevice'
  | 'deleteDevice'
  | 'history'
  | 'capabilities'
  | 'register'
  | 'activation'
  | 'createCommand'
  | 'commands'
  | 'cancelCommand'
  | 'subscribe'
  | 'subscription'
  | 'subscriptions'
  | 'unsubscribe'
  | 'unsubscribeAll'

/** Their names. The compiler refuses a missing one. */
export const apis: readonly string[] = Object.keys({
  login: true,
  refreshToken: true,
  logout: true,
  devices: true,
  device: true,
  modifyDevice: true,
  deleteDevice: true,
  history: true,
  capabilities: true,
  register: true,
  activation: true,
  createCommand: true,
  commands: true,
  cancelCommand: true,
  subscribe: true,
  subscription: true,
  subscriptions: true,
  unsubscribe: true,
  unsubscribeAll: true,
} satisfies Record<Api, true>)

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
