import { type Grant, login } from '@northbound/auth'
import type { ActionOptions, Sandbox } from './sandbox.ts'

/** The login that most stories begin with. */
export function firstToken({ url, appId, secret, does }: Sandbox, options?: ActionOptions) {
  return does<Grant>((fetch) => login({ url, appId, secret, fetch }), options)
}
