import { problemOf } from '../problems/problem-of.ts'
import { pairsOf } from './header-list.ts'
import type { Handled } from './handle.ts'

type Answer = Handled<ReadableStream<Uint8Array>>

/**
 * The answer in the terms of the fetch standard; it is done when its body has been read to the end, or dropped. What no
 * Response can be made of, such as a body that somebody reads already, becomes a problem document.
 */
export function respond(answer: Answer): Response {
  try {
    return toResponse(answer)
  } catch (thrown) {
    answer.done()
    const { headers } = answer
    const requestId = headers[headers.indexOf('x-request-id') + 1] ?? ''
    return toResponse({ ...problemOf(thrown, requestId).answer, done: () => {} })
  }
}

function toResponse({ status, headers, body, done }: Answer): Response {
  const init = { status, headers: pairsOf(headers) }
  if (body !== null && typeof body !== 'string') return new Response(untilDone(body, done), init)
  done()
  return new Response(body, init)
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
