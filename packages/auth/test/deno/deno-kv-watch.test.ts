import { denoKvStore, type KvStore } from '@northbound/auth/deno'
import { createManualClock } from '@northbound/auth/testing'
import { expect, test, vi } from 'vitest'

const kvThatWatches = (watch: KvStore['watch']): KvStore => ({
  watch,
  getMany: async () => [],
  atomic: () => {
    throw new Error('Unexpected write.')
  },
})

test('calls back at each change until it is stopped, also for a change during the start', async () => {
  let change = () => {}
  const stream = new ReadableStream({
    start(controller) {
      change = () => controller.enqueue('change')
    },
  })
  const store = denoKvStore(
    kvThatWatches(() => stream),
    { watch: true },
  )
  const changed = vi.fn<() => void>()
  const end = store.watch?.('app', changed)
  change()
  await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(1))

  change()
  end?.()
  await createManualClock().advance(0)

  expect(changed).toHaveBeenCalledTimes(1)
})

test('watches only the record of its application, and cancels the watch at the end', async () => {
  const cancel = vi.fn<() => void>()
  const watch = vi.fn<KvStore['watch']>(() => new ReadableStream({ cancel }))
  const end = denoKvStore(kvThatWatches(watch), { watch: true }).watch?.('app', () => {})
  await vi.waitFor(() => expect(watch).toHaveBeenCalledTimes(1))

  end?.()

  expect(watch).toHaveBeenCalledWith([['northbound', 'app', 'record']])
  await vi.waitFor(() => expect(cancel).toHaveBeenCalledTimes(1))
})

test('a database that cannot be watched causes no error', async () => {
  const closed = () => {
    throw new Error('closed')
  }
  const broken = () => new ReadableStream({ start: (controller) => controller.error('closed') })

  for (const watch of [closed, broken]) {
    const store = denoKvStore(kvThatWatches(watch), { watch: true })
    const end = store.watch?.('app', () => {})
    await createManualClock().advance(0)
    end?.()
  }
})

test('is not watched by default, because a watch keeps Deno from exiting', () => {
  expect(denoKvStore(kvThatWatches(() => new ReadableStream())).watch).toBeUndefined()
})
