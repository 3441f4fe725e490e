import { withToken } from '@northbound/auth'
import { expect, test } from 'vitest'
import { createStage, devices } from '../stage/create-stage.ts'

async function* pieces() {
  yield new TextEncoder().encode('{"a":1}')
}

/** A form of a package, which is no FormData of the host and yields its pieces one by one. */
const form = () => ({ [Symbol.asyncIterator]: pieces, [Symbol.toStringTag]: 'FormData' })
const iterator = () => ({ [Symbol.iterator]: () => ['a'][Symbol.iterator]() })
const stream = () =>
  new ReadableStream({
    async pull(controller) {
      for await (const piece of pieces()) controller.enqueue(piece)
      controller.close()
    },
  })

const once: [string, () => unknown][] = [
  ['an async generator', pieces],
  ['a ReadableStream', stream],
  ['a form of a form-data package', form],
  ['an iterable', iterator],
]
const lasting: [string, () => BodyInit][] = [
  ['a string', () => '{"a":1}'],
  ['bytes', () => new TextEncoder().encode('{"a":1}')],
  ['an ArrayBuffer', () => new ArrayBuffer(3)],
  ['a Blob', () => new Blob(['{"a":1}'])],
  ['a form', () => new FormData()],
  ['URLSearchParams', () => new URLSearchParams({ a: '1' })],
]

/** A platform that rejects the first call and takes the second. */
function createCall() {
  const { tokens } = createStage()
  const sent: unknown[] = []
  const call = withToken(tokens, {
    fetch: async (_input, init) => {
      sent.push(init?.body)
      return sent.length === 1
        ? Response.json({ error_code: '1010005' }, { status: 403 })
        : new Response('{}')
    },
  })
  return { call, sent }
}

test.each(once)('%s is not sent again after a rejection: not-replayable', async (_what, body) => {
  const { call, sent } = createCall()
  const init = { method: 'POST', body: body() as BodyInit, duplex: 'half' }

  await expect(call(devices, init)).rejects.toMatchObject({ kind: 'not-replayable', status: 403 })
  expect(sent).toHaveLength(1)
})

test.each(lasting)('%s is sent again after a rejection', async (_what, body) => {
  const { call, sent } = createCall()

  expect((await call(devices, { method: 'POST', body: body() })).status).toBe(200)
  expect(sent).toHaveLength(2)
})
