import { type Schedule, scheduleByTimer } from './schedule.ts'

/** Where deadlines are scheduled. Requests on Node share timers. */
export interface Scheduling {
  readonly schedule?: Schedule | undefined
}

/**
 * Settles like `work`, or rejects after `ms`.
 *
 * @param late makes the rejection reason; the work goes on, and its result is ignored
 */
export function within<Result>(
  work: PromiseLike<Result>,
  ms: number,
  { schedule = scheduleByTimer }: Scheduling,
  late: () => unknown,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const cancel = schedule(ms, () => reject(late()))
    const settle =
      <Value>(end: (value: Value) => void) =>
      (value: Value) => {
        cancel()
        end(value)
      }
    work.then(settle(resolve), settle(reject))
  })
}
