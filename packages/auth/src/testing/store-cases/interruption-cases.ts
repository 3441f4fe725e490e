import type { StoredRecord } from '../../store/token-store.ts'
import { expectFailure, expectLease, expectRecord } from './expect.ts'
import {
  freshApplication,
  longMs,
  recordOf,
  type StoreCase,
  type StorePlace,
} from './store-place.ts'

/** Cases for a store that is unavailable for a while. A place without `interrupt` passes without a check. */
export const interruptionCases: readonly StoreCase[] = [
  {
    name: 'fails while the store is unavailable, and continues with its data afterwards',
    async run(place) {
      const [application, store] = [freshApplication(), await place.open()]
      const lease = await store.lease(application, longMs)
      expectLease(lease, longMs)
      await store.publish(application, recordOf(lease.generation))
      await lease.release()

      const comeBack = await place.interrupt?.()
      if (!comeBack) return
      try {
        await expectFailure('read', () => store.read(application))
        await expectFailure('lease', () => store.lease(application, longMs))
        await expectFailure('publish', () => store.publish(application, recordOf(1)))
      } finally {
        await comeBack()
      }

      expectRecord(await answerOf(place, () => store.read(application)), recordOf(lease.generation))
      const next = await store.lease(application, longMs)
      expectLease(next, longMs, lease.generation)
      expectRecord(
        await store.publish(application, recordOf(next.generation)),
        recordOf(next.generation),
      )
      await next.release()
      const elsewhere = await place.open()
      expectRecord(await elsewhere.read(application), recordOf(next.generation))
    },
  },
]

/** The first answer of a restored store. Its connections may need a moment, and on a busy machine several. */
async function answerOf(
  { pass }: StorePlace,
  read: () => Promise<StoredRecord | undefined>,
): Promise<StoredRecord | undefined> {
  let failure: unknown
  for (let attempt = 0; attempt < 600; attempt++) {
    try {
      return await read()
    } catch (error) {
      failure = error
      await pass(50)
    }
  }
  throw failure
}
