import { answerError } from '../http/answer-error.ts'
import { bodyOf } from '../http/body-of.ts'
import { sentFor } from '../http/exchanges.ts'

/** The body of an error is shorter than this, in characters; a longer answer is a success. */
const longestError = 4096
/** An error names its code within this many characters. */
const beginning = 256

/**
 * Returns the answer unchanged, unless it is an error inside HTTP 200: several APIs answer like this, and a caller who does not
 * read the body would take it for a success. Only the beginning of a long body is read ahead, and nothing is read twice.
 * The body of an answer with an error status is cut at 64 kB, because ky reads all of it.
 *
 * @throws {NorthboundError} the error that was found
 */
export async function refuseHiddenError(response: Response): Promise<Response> {
  const { ok, status, body, headers } = response
  // The Response constructor refuses a status above 599. ky reads at most 10 MB of such an answer.
  if (!body || status > 599) return response
  const isJson = /json|^$/.test(headers.get('content-type') ?? '')
  if (ok && (!isJson || Number(headers.get('content-length')) > longestError)) return response

  const reader = body.getReader()
  if (!ok) return withBody(response, bodyOf(reader))
  const decoder = new TextDecoder()
  const read: Uint8Array[] = []
  let text = ''
  let isWhole = false
  while (!isWhole && text.length < (namesCode(text) ? longestError : beginning)) {
    const { done, value } = await reader.read()
    isWhole = done
    if (!value) continue
    read.push(value)
    text += decoder.decode(value, { stream: true })
  }
  const error = isWhole && answerError(response, text, 'token-rejected')
  if (error) throw error
  return withBody(response, bodyOf(reader, Infinity, read))
}

function namesCode(text: string): boolean {
  return /"(?:error_code|resultcode)"/.test(text)
}

/** The same answer with another body. */
function withBody(whole: Response, body: ReadableStream<Uint8Array>): Response {
  // The init reads only status and headers of the whole answer.
  const response = new Response(body, whole)
  sentFor.set(response, sentFor.get(whole))
  return Object.defineProperty(response, 'url', { value: whole.url })
}
