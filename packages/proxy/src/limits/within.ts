import { type Schedule, scheduleByTimer } from './schedule.ts'

/** Who may share timers with others. */
export interface Scheduling {
  readonly schedule?: Schedule | undefined
}

/**
 * What work of others comes to, if it does so in time.
 *
 * @param late makes the reason of the rejection when it does not; the work goes on, and nobody hears of it any more
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
