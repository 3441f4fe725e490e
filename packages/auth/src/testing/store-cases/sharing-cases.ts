import { expectLease, expectRecord, expectSame } from './expect.ts'
import { freshApplication, longMs, recordOf, type StoreCase } from './store-place.ts'

/** Cases for sharing: handles of one application share everything, two applications nothing. */
export const sharingCases: readonly StoreCase[] = [
  {
    name: 'handles opened separately see each other’s records',
    async run({ open }) {
      const [application, a, b] = [freshApplication(), await open(), await open()]

      await a.publish(application, recordOf(1))
      expectRecord(await b.read(application), recordOf(1))
      await b.publish(application, recordOf(2))
      expectRecord(await a.read(application), recordOf(2))

      const later = await open()
      expectRecord(await later.read(application), recordOf(2))
    },
  },
  {
    name: 'two applications share no record, no lease and no generation',
    async run({ open }) {
      const [one, two, store] = [freshApplication('one'), freshApplication('two'), await open()]
      await store.publish(one, recordOf(500))
      const leaseOfOne = await store.lease(one, longMs)
      expectLease(leaseOfOne, longMs, 500)

      expectSame('the read of the other', await store.read(two), undefined)
      const leaseOfTwo = await store.lease(two, longMs)
      expectLease(leaseOfTwo, longMs)
      const low = recordOf(leaseOfTwo.generation)
      expectRecord(await store.publish(two, low), low)
      await leaseOfTwo.release()

      expectSame('a second lease of the first', await store.lease(one, longMs), undefined)
      expectRecord(await store.read(one), recordOf(500))
      await leaseOfOne.release()
    },
  },
  {
    name: 'separates applications whose keys differ only in special characters',
    async run({ open }) {
      const [writer, reader] = [await open(), await open()]
      const keys = unfriendlyKeys(freshApplication())

      for (const [index, key] of keys.entries()) {
        expectSame(`the first read of ${key}`, await reader.read(key), undefined)
        expectRecord(await writer.publish(key, recordOf(index + 1)), recordOf(index + 1))
      }
      for (const [index, key] of keys.entries())
        expectRecord(await reader.read(key), recordOf(index + 1))

      const leases = await Promise.all(keys.map((key) => reader.lease(key, longMs)))
      for (const [index, lease] of leases.entries()) expectLease(lease, longMs, index + 1)
      await Promise.all(leases.map((lease) => lease?.release()))
    },
  },
]

/** Keys that a file name, a URL, a pattern or a separator could confuse with each other. */
function unfriendlyKeys(fresh: string): string[] {
  const key = `${fresh}/a b#na/../ü`
  return [
    key,
    key.normalize('NFD'),
    encodeURI(key),
    key.toUpperCase(),
    key.replaceAll(' ', '+'),
    key.replaceAll('/', '\\'),
    key.replaceAll(/\W/g, '_'),
    ...[' ', '.', '\n', '\0', '*', '{a}', '}', '?x=1', ':lease', '.lock', '.json'].map(
      (end) => key + end,
    ),
    key + 'x'.repeat(300),
    key + 'x'.repeat(301),
  ]
}
