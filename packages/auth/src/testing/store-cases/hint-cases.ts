import { expectRecord, expectSame } from './expect.ts'
import { freshApplication, recordOf, type StoreCase, type StorePlace } from './store-place.ts'

/** Cases for `watch`. A hint may be lost, come twice or late, but it must do no harm. */
export const hintCases: readonly StoreCase[] = [
  {
    name: 'watching does no harm, whether or not a hint arrives, and a hinted record can be read',
    async run({ open, pass }) {
      const [application, watcher, writer] = [freshApplication(), await open(), await open()]
      const reads: Promise<unknown>[] = []
      const stop = watcher.watch?.(application, () => {
        reads.push(watcher.read(application))
      })

      await writer.publish(application, recordOf(1))
      if (stop) await passUntil(pass, () => reads.length > 0)

      await Promise.all(reads)
      expectRecord(await watcher.read(application), recordOf(1))
      stop?.()
    },
  },
  {
    name: 'no hint arrives after watching was stopped, and stopping twice is allowed',
    async run({ open, pass }) {
      const [application, watcher, writer] = [freshApplication(), await open(), await open()]
      let hints = 0
      const stop = watcher.watch?.(application, () => hints++)
      const stopOther = watcher.watch?.(application, () => {})
      await writer.publish(application, recordOf(1))
      if (stop) await passUntil(pass, () => hints > 0)

      stop?.()
      stop?.()
      const heard = hints
      await writer.publish(application, recordOf(2))
      await pass(60)

      expectSame('the number of hints after the end', hints, heard)
      stopOther?.()
      expectRecord(await watcher.read(application), recordOf(2))
    },
  },
]

/** Waits up to 300 ms for a hint. */
async function passUntil(pass: StorePlace['pass'], arrived: () => boolean): Promise<void> {
  for (let wait = 0; !arrived() && wait < 15; wait++) await pass(20)
}
