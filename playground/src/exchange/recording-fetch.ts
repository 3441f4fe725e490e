import type { Fetch } from '@northbound/auth'
import { answerBodySegments, sentBodySegments } from './body-segments.ts'
import type { Exchange, ReceivedAnswer, SentRequest } from './exchange.ts'
import { headerLines } from './header-segments.ts'

/** A call that has ended, as it was made. Its bodies can be read. */
export interface EndedCall {
  readonly request: Request
  /** Absent when the call failed. */
  readonly response?: Response
  /** What it failed with. */
  readonly thrown?: unknown
}

/** Called when a call has ended, before its caller gets to know; a promise is awaited. */
export type Recorder = (exchange: Exchange, call: EndedCall) => unknown

/** Passes every request on unchanged and reports the exchange, even without an answer. */
export function recordingFetch(fetch: Fetch, record: Recorder): Fetch {
  return async (input, init) => {
    const request = input instanceof Request && !init ? input : new Request(input, init)
    const copy = request.clone()
    const sent = await describeRequest(request.clone())
    const sentAt = Date.now()
    const started = performance.now()
    const finish = (call: EndedCall, answer?: ReceivedAnswer) =>
      record({ sentAt, durationMs: performance.now() - started, request: sent, answer }, call)

    let response: Response
    try {
      response = await fetch(request)
    } catch (thrown) {
      await finish({ request: copy, thrown })
      throw thrown
    }
    const answer = await describeAnswer(response.clone())
    await finish({ request: copy, response: response.clone() }, answer)
    return response
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
