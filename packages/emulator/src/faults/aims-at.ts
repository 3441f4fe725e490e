import { callerOf } from '../http/caller-of.ts'
import type { Call } from '../http/call.ts'
import type { Fault } from './fault.ts'

/** Whether a fault applies to a call. */
export function aimsAt(fault: Fault, call: Call): boolean {
  const { api = 'any', method, path = '*', appId, when } = fault
  return (
    (api === 'any' || api === call.api) &&
    (method === undefined || method.toUpperCase() === call.method.toUpperCase()) &&
    (path === '*' || patternOf(path).test(call.path)) &&
    (appId === undefined || appId === callerOf(call)) &&
    (!when || when(call))
  )
}

function patternOf(path: string): RegExp {
  const parts = path.split('*').map((part) => part.replace(/[\\^$.+?()[\]{}|]/g, '\\$&'))
  return new RegExp(`^${parts.join('.*')}$`, 's')
}
