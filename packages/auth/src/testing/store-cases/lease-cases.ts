import type { Lease } from '../../store/token-store.ts'
import { expectLease, expectSame, expectThat, soon } from './expect.ts'
import { freshApplication, longMs, recordOf, type StoreCase } from './store-place.ts'

/** Cases for the lease: one holder at a time, and a generation that only grows. */
export const leaseCases: readonly StoreCase[] = [
  {
    name: 'grants the lease to exactly one of many concurrent callers',
    async run({ open }) {
      const application = freshApplication()
      const stores = [await open(), await open(), await open(), await open()]

      const asked = [...stores, ...stores, ...stores].map((store) =>
        store.lease(application, longMs),
      )
      const leases = (await Promise.all(asked)).filter((lease) => lease !== undefined)

      expectSame('the number of holders', leases.length, 1)
      expectLease(leases[0], longMs)
      await leases[0].release()
    },
  },
  {
    name: 'answers undefined at once while another or the same handle holds the lease',
    async run({ open }) {
      const [application, holder, other] = [freshApplication(), await open(), await open()]
      const lease = await holder.lease(application, longMs)
      expectLease(lease, longMs)

      for (const store of [other, holder])
        expectSame('a second lease', await soon('lease', store.lease(application, 1)), undefined)

      const left = lease.remainingMs()
      expectThat(left > 0, 'the lease to go on', left)
      await lease.release()
    },
  },
  {
    name: 'grants the lease again after a release',
    async run({ open }) {
      const [application, first, second] = [freshApplication(), await open(), await open()]
      const lease = await first.lease(application, longMs)
      expectLease(lease, longMs)
      await lease.release()

      const next = await second.lease(application, longMs)

      expectLease(next, longMs, lease.generation)
      await next.release()
    },
  },
  {
    name: 'a second release has no effect',
    async run({ open }) {
      const [application, first, second] = [freshApplication(), await open(), await open()]
      const lease = await first.lease(application, longMs)
      expectLease(lease, longMs)
      await lease.release()
      const next = await second.lease(application, longMs)
      expectLease(next, longMs)

      await lease.release()

      expectSame('a third lease', await first.lease(application, longMs), undefined)
      await next.release()
    },
  },
  {
    name: 'grants ever greater generations, over leases with and without a publish',
    async run({ open }) {
      const [application, a, b] = [freshApplication(), await open(), await open()]
      let last = 0

      for (let round = 0; round < 6; round++) {
        const lease: Lease | undefined = await (round % 2 ? a : b).lease(application, longMs)
        expectLease(lease, longMs, last)
        last = lease.generation
        if (round % 3 === 1) await a.publish(application, recordOf(last))
        await lease.release()
      }
    },
  },
  {
    name: 'grants a generation above a record that was published without a lease',
    async run({ open }) {
      const [application, store] = [freshApplication(), await open()]
      const before = await store.lease(application, longMs)
      await before?.release()
      await store.publish(application, recordOf(41))

      const lease = await store.lease(application, longMs)

      expectLease(lease, longMs, 41)
      await lease.release()
    },
  },
  {
    name: 'a publish leaves the lease with its holder until the release',
    async run({ open }) {
      const [application, holder, other] = [freshApplication(), await open(), await open()]
      const lease = await holder.lease(application, longMs)
      expectLease(lease, longMs)

      await holder.publish(application, recordOf(lease.generation))

      expectSame('a second lease', await other.lease(application, longMs), undefined)
      await lease.release()
      const next = await other.lease(application, longMs)
      expectLease(next, longMs, lease.generation)
      await next.release()
    },
  },
]
