import { problemOf } from '../problems/problem-of.ts'
import { pairsOf } from './header-list.ts'
import type { Handled } from './handle.ts'
import { PassedAnswer, usualDeadlines } from './passed-answer.ts'

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

function toResponse({ status, headers, body, done, deadlines = usualDeadlines }: Answer): Response {
  const init = { status, headers: pairsOf(headers) }
  if (body !== null && typeof body !== 'string') {
    const passed = new PassedAnswer(body, done, deadlines)
    return new Response(new ReadableStream(passed, { highWaterMark: 0 }), init)
  }
  done()
  return new Response(body, init)
}
