import type { TokenStore } from '../../store/token-store.ts'
import { turn } from '../../runtime/turn.ts'
import { expectRecord, expectSame, expectThat } from './expect.ts'
import { freshApplication, recordOf, type StoreCase } from './store-place.ts'

/** Cases for the record: it is returned as published, and its generation never goes back. */
export const recordCases: readonly StoreCase[] = [
  {
    name: 'reads nothing before the first publish',
    async run({ open }) {
      const store = await open()

      expectSame('the first read', await store.read(freshApplication()), undefined)
    },
  },
  {
    name: 'returns every field of a record',
    async run({ open }) {
      const [application, store] = [freshApplication(), await open()]
      // A field of a later version: to a store everything but the generation is opaque.
      const record = { ...recordOf(1), accessToken: 'ä"\\\n\u2028🔑', ofLater: 'kept' }

      expectRecord(await store.publish(application, record), record)

      expectRecord(await store.read(application), record)
    },
  },
  {
    name: 'returns a record without refreshToken, and drops that of the previous record',
    async run({ open }) {
      const [application, store] = [freshApplication(), await open()]
      const { refreshToken: _, ...bare } = recordOf(2)
      await store.publish(application, recordOf(1))

      const stored = await store.publish(application, { ...bare, refreshToken: undefined })
      expectSame('refreshToken from publish', stored.record.refreshToken, undefined)

      const read = await store.read(application)
      expectRecord(read, bare)
      expectSame('refreshToken from read', read?.record.refreshToken, undefined)
    },
  },
  {
    name: 'refuses an older generation and returns the newer record',
    async run({ open }) {
      const [application, store] = [freshApplication(), await open()]
      await store.publish(application, recordOf(7))

      expectRecord(await store.publish(application, recordOf(6)), recordOf(7))

      expectRecord(await store.read(application), recordOf(7))
    },
  },
  {
    name: 'refuses a second record of the same generation',
    async run({ open }) {
      const [application, store] = [freshApplication(), await open()]
      await store.publish(application, recordOf(7, 'first'))

      const stored = await store.publish(application, recordOf(7, 'second'))

      expectRecord(stored, recordOf(7, 'first'))
      expectRecord(await store.read(application), recordOf(7, 'first'))
    },
  },
  {
    name: 'compares generations as numbers, whatever their length',
    async run({ open }) {
      const [application, store] = [freshApplication(), await open()]
      const huge = 2 ** 50

      for (const generation of [9, 10, 100, huge, huge + 1])
        expectRecord(await store.publish(application, recordOf(generation)), recordOf(generation))

      expectRecord(await store.publish(application, recordOf(99)), recordOf(huge + 1))
      const lease = await store.lease(application, 1000)
      expectThat(Number(lease?.generation) > huge + 1, `more than ${huge + 1}`, lease?.generation)
      await lease?.release()
    },
  },
  {
    name: 'keeps the newest of many records published concurrently, and never reads backwards meanwhile',
    async run({ open }) {
      const application = freshApplication()
      const [a, b, c] = [await open(), await open(), await open()]
      let published = false
      const reading = readUntil(() => published, c, application)

      // 13 and 24 have no common divisor: every generation once, unordered, over two handles.
      const generations = Array.from({ length: 24 }, (_, index) => ((index * 13) % 24) + 1)
      const stored = await Promise.all(
        generations.map((generation, index) =>
          (index % 2 ? a : b).publish(application, recordOf(generation)),
        ),
      ).finally(() => {
        published = true
      })

      stored.forEach(({ record }, index) => {
        const own = generations[index] ?? 0
        expectThat(record.generation >= own, `${own} or newer from publish`, record.generation)
        expectRecord({ record, ageMs: 0 }, recordOf(record.generation))
      })
      for (const store of [a, b, c]) expectRecord(await store.read(application), recordOf(24))
      await reading
    },
  },
  {
    name: 'counts the age of a record by its own clock',
    async run({ open, pass }) {
      const [application, writer, reader] = [freshApplication(), await open(), await open()]
      const began = performance.now()

      const published = await writer.publish(application, recordOf(1))
      expectAge(published.ageMs, 0, performance.now() - began)
      await pass(50)
      const first = await reader.read(application)
      expectAge(first?.ageMs, 50, performance.now() - began)

      const renewed = performance.now()
      await writer.publish(application, recordOf(2))
      const second = await reader.read(application)
      // Time before the second publish does not count.
      expectAge(second?.ageMs, 0, performance.now() - renewed)
      await pass(50)
      const refused = await writer.publish(application, recordOf(1))
      expectAge(refused.ageMs, 50, performance.now() - renewed)
    },
  },
]

async function readUntil(ended: () => boolean, store: TokenStore, application: string) {
  let last = 0
  while (!ended()) {
    const stored = await store.read(application)
    const generation = stored?.record.generation ?? 0
    expectThat(generation >= last, `generation ${last} or newer from read`, generation)
    if (stored) expectRecord(stored, recordOf(generation))
    last = generation
    // A store in memory answers without a turn of the event loop, and this loop would starve it.
    await turn()
  }
}

/** Expects at least the time passed, and at most that or the real time. Clocks may be coarse by 20 ms. */
function expectAge(seen: number | undefined, passed: number, reallyPassed: number): void {
  const most = Math.max(passed, reallyPassed) + 20
  const good = seen !== undefined && seen >= Math.max(0, passed - 20) && seen <= most
  expectThat(good, `an age of ${passed} to ${Math.ceil(most)} ms`, seen)
}
