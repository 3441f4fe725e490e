import { withDeadline } from '../http/with-deadline.ts'
import { resolveRuntime } from '../runtime/runtime.ts'
import { type CallOptions, defaultTimeoutMs } from './call-options.ts'

/** Sends a call and reads its answer within one timeout. */
export function perform<O extends CallOptions, T>(
  options: O,
  request: (options: O) => Promise<Response>,
  read: (response: Response) => Promise<T>,
): Promise<T> {
  return withDeadline(
    resolveRuntime(options).clock,
    options.timeoutMs ?? defaultTimeoutMs,
    options.signal,
    async (signal) => read(await request({ ...options, signal })),
  )
}
