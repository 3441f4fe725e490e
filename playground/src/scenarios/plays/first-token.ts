import { type Grant, login } from '@northbound/auth'
import type { DeedOptions, Stage } from '../stage.ts'

/** The login that most stories begin with. */
export function firstToken({ url, appId, secret, does }: Stage, options?: DeedOptions) {
  return does<Grant>((fetch) => login({ url, appId, secret, fetch }), options)
}
