import type { Fetch } from '@northbound/auth'
import { answerBodySegments, sentBodySegments } from './body-segments.ts'
import type { Exchange, ReceivedAnswer, SentRequest } from './exchange.ts'
import { headerLines } from './header-segments.ts'

/** Passes every request on unchanged and reports the exchange, even without an answer. */
export function recordingFetch(fetch: Fetch, record: (exchange: Exchange) => void): Fetch {
  return async (input, init) => {
    const request = input instanceof Request && !init ? input : new Request(input, init)
    const sent = await describeRequest(request.clone())
    const sentAt = Date.now()
    const started = performance.now()
    const finish = (answer?: ReceivedAnswer) =>
      record({ sentAt, durationMs: performance.now() - started, request: sent, answer })

    try {
      const response = await fetch(request)
      finish(await describeAnswer(response.clone()))
      return response
    } catch (error) {
      finish()
      throw error
    }
  }
}

async function describeRequest(request: Request): Promise<SentRequest> {
  const contentType = request.headers.get('content-type') ?? ''
  return {
    method: request.method,
    url: request.url,
    headers: headerLines(request.headers),
    body: sentBodySegments(await request.text(), contentType),
  }
}

async function describeAnswer(response: Response): Promise<ReceivedAnswer> {
  return {
    status: response.status,
    statusText: response.statusText,
    headers: headerLines(response.headers),
    // An answer that breaks off in the middle still has a status and headers.
    body: answerBodySegments(await response.text().catch(() => '')),
  }
}
