import type { Lease, TokenStore } from '../../store/token-store.ts'
import { expectLease, expectRecord, expectSame, expectThat } from './expect.ts'
import {
  freshApplication,
  longMs,
  pastShortMs,
  recordOf,
  shortMs,
  type StoreCase,
  type StorePlace,
} from './store-place.ts'

/** Cases for a crashed, stalled or late holder: its lease expires by the clock of the store, and it does no harm. */
export const takeoverCases: readonly StoreCase[] = [
  {
    name: 'grants the lease of a crashed holder to exactly one of many callers after it has expired',
    async run(place) {
      const { application, first, others } = await overdue(place)

      const asked = [...others, ...others, ...others].map((store) =>
        store.lease(application, longMs),
      )
      const leases = (await Promise.all(asked)).filter((lease) => lease !== undefined)

      expectSame('the number of holders', leases.length, 1)
      expectLease(leases[0], longMs, first.generation)
      await leases[0].release()
    },
  },
  {
    name: 'tells the holder when its lease has expired',
    async run(place) {
      const { first } = await overdue(place)

      const left = first.remainingMs()

      expectThat(left <= 0, 'nothing left of the lease', left)
    },
  },
  {
    name: 'grants the same handle its own lease again after it has expired',
    async run(place) {
      const { application, first, holder } = await overdue(place)

      const next = await holder.lease(application, longMs)

      expectLease(next, longMs, first.generation)
      await next.release()
    },
  },
  {
    name: 'a late release by a stalled holder does not affect the next lease',
    async run(place) {
      const { application, first, others } = await overdue(place)
      const next = await others[0].lease(application, longMs)
      expectLease(next, longMs, first.generation)

      await first.release()

      expectSame('a third lease', await others[1].lease(application, longMs), undefined)
      await next.release()
      const last = await others[1].lease(application, longMs)
      expectLease(last, longMs, next.generation)
      await last.release()
    },
  },
  {
    name: 'a late release without another holder does no harm',
    async run(place) {
      const { application, first, others } = await overdue(place)

      await first.release()

      const next = await others[0].lease(application, longMs)
      expectLease(next, longMs, first.generation)
      await next.release()
    },
  },
  {
    name: 'a late publish by a stalled holder does not overwrite a newer record, and returns it',
    async run(place) {
      const { application, first, holder, others } = await overdue(place)
      const next = await others[0].lease(application, longMs)
      expectLease(next, longMs, first.generation)
      const newer = recordOf(next.generation, 'newer')
      await others[0].publish(application, newer)

      const stored = await holder.publish(application, recordOf(first.generation, 'late'))

      expectRecord(stored, newer)
      for (const store of [holder, ...others]) expectRecord(await store.read(application), newer)
      await next.release()
    },
  },
  {
    name: 'a late publish without another holder is kept',
    async run(place) {
      const { application, first, holder, others } = await overdue(place)

      // Its login happened: the token is the one that is valid now.
      const stored = await holder.publish(application, recordOf(first.generation))

      expectRecord(stored, recordOf(first.generation))
      expectRecord(await others[0].read(application), recordOf(first.generation))
    },
  },
  {
    name: 'a late publish before that of the next holder is replaced by it',
    async run(place) {
      const { application, first, holder, others } = await overdue(place)
      const next = await others[0].lease(application, longMs)
      expectLease(next, longMs, first.generation)
      await holder.publish(application, recordOf(first.generation, 'late'))

      const stored = await others[0].publish(application, recordOf(next.generation))

      expectRecord(stored, recordOf(next.generation))
      await next.release()
    },
  },
  {
    name: 'a late publish takes no generation back',
    async run(place) {
      const { application, first, holder, others } = await overdue(place)
      const next = await others[0].lease(application, longMs)
      expectLease(next, longMs, first.generation)

      await holder.publish(application, recordOf(first.generation, 'late'))
      await next.release()

      const last = await others[1].lease(application, longMs)
      expectLease(last, longMs, next.generation)
      await last.release()
    },
  },
]

/** A holder whose short lease has expired. */
async function overdue({ open, pass }: StorePlace): Promise<{
  application: string
  first: Lease
  holder: TokenStore
  others: readonly [TokenStore, TokenStore]
}> {
  const application = freshApplication()
  const holder = await open()
  const others = [await open(), await open()] as const
  const first = await holder.lease(application, shortMs)
  expectLease(first, shortMs)
  await pass(pastShortMs)
  return { application, first, holder, others }
}
