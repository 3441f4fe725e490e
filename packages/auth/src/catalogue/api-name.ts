/**
 * The APIs that the sources of a code name: `any` is every API except the authentication, and `sdk` the vendor's SDKs,
 * which create codes without asking the platform.
 */
export type ApiName =
  | 'login'
  | 'refreshToken'
  | 'any'
  | 'sdk'
  | 'device'
  | 'deviceList'
  | 'deviceModify'
  | 'deviceKey'
  | 'history'
  | 'capabilities'
  | 'register'
  | 'command'
  | 'commandCancelTask'
  | 'subscription'
  | 'subscription-v3'
  | 'shadow'
  | 'group'
  | 'batchTask'
  | 'upgrade'
