import type { Call } from './call.ts'
import { isForm, readForm, readJson } from './read-body.ts'

/**
 * The appId that a call claims, known or not. A logout sends none.
 */
export function callerOf(call: Call): string | undefined {
  const { headers } = call
  if (call.api !== 'login' && call.api !== 'refreshToken') {
    return headers.get('app_key') || headers.get('x-app-key') || undefined
  }
  const sent = isForm(call) ? readForm(call).get('appId') : readJson(call)?.['appId']
  return typeof sent === 'string' ? sent : (call.query.get('appId') ?? undefined)
}
