import { answerError } from '../http/answer-error.ts'
import { sentFor } from '../http/told.ts'

/** The body of an error is shorter than this, in bytes; a longer answer is a success. */
const longestError = 4096
/** In so many bytes the beginning of an error names its code. */
const beginning = 256

/**
 * Gives an answer back as it came, unless it is an error inside HTTP 200: several APIs answer so, and a caller who does not
 * read the body would take it for a success. Of a long body only the beginning is read ahead, and nothing is read twice.
 *
 * @throws {NorthboundError} the error that was found
 */
export async function refuseHiddenError(response: Response): Promise<Response> {
  const { ok, body, headers } = response
  const isJson = /json|^$/.test(headers.get('content-type') ?? '')
  if (!ok || !body || !isJson || Number(headers.get('content-length')) > longestError)
    return response

  const reader = body.getReader()
  const decoder = new TextDecoder()
  const read: Uint8Array[] = []
  let size = 0
  let text = ''
  let isWhole = false
  while (!isWhole && size < (namesCode(text) ? longestError : beginning)) {
    const { done, value } = await reader.read()
    isWhole = done
    if (!value) continue
    read.push(value)
    size += value.length
    text += decoder.decode(value, { stream: true })
  }
  const error = isWhole && answerError(response, text, 'token-rejected')
  if (error) throw error
  return withBody(response, read, reader)
}

function namesCode(text: string): boolean {
  return /"(?:error_code|resultcode)"/.test(text)
}

/** The same answer with what was read of its body in front of the rest. */
function withBody(
  whole: Response,
  read: readonly Uint8Array[],
  rest: ReadableStreamDefaultReader<Uint8Array>,
): Response {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const piece of read) controller.enqueue(piece)
    },
    async pull(controller) {
      const { done, value } = await rest.read()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    cancel: (reason) => rest.cancel(reason),
  })
  // Status and headers are read off it.
  const response = new Response(body, whole)
  sentFor.set(response, sentFor.get(whole))
  return Object.defineProperty(response, 'url', { value: whole.url })
}
