import { pairsOf } from './header-list.ts'
import type { Handled } from './handle.ts'

/** The answer in the terms of the fetch standard; it is done when its body has been read to the end, or dropped. */
export function respond({
  status,
  headers,
  body,
  done,
}: Handled<ReadableStream<Uint8Array>>): Response {
  const init = { status, headers: pairsOf(headers) }
  if (body === null || typeof body === 'string') {
    done()
    return new Response(body, init)
  }
  return new Response(untilDone(body, done), init)
}

/** Passes a stream on piece by piece, as fast as it is read. */
function untilDone(body: ReadableStream<Uint8Array>, done: () => void): ReadableStream<Uint8Array> {
  const reader = body.getReader()
  return new ReadableStream(
    {
      async pull(controller) {
        try {
          const { value, done: isOver } = await reader.read()
          if (!isOver) return controller.enqueue(value)
          controller.close()
        } catch (error) {
          controller.error(error)
        }
        done()
      },
      async cancel(reason) {
        done()
        await reader.cancel(reason)
      },
    },
    { highWaterMark: 0 },
  )
}
