import { problemOf } from './problem-of.ts'
import { pairsOf } from '../wire/header-list.ts'
import type { Handled } from './handle.ts'
import { PassedAnswer, usualDeadlines } from '../limits/passed-answer.ts'

type Answer = Handled<ReadableStream<Uint8Array>>

/**
 * Converts the result into a fetch Response; it is done when its body was read to the end or cancelled. If the Response cannot
 * be constructed, for example because the body is locked, the result is a problem document.
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
