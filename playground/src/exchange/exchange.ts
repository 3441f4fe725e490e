import type { HeaderLine } from './header-segments.ts'
import { forget, type Segment } from './segment.ts'

/** A request as passed to `fetch`. */
export interface SentRequest {
  readonly method: string
  readonly url: string
  readonly headers: readonly HeaderLine[]
  readonly body: readonly Segment[]
}

/** An answer as it came out of `fetch`. */
export interface ReceivedAnswer {
  readonly status: number
  readonly statusText: string
  readonly headers: readonly HeaderLine[]
  readonly body: readonly Segment[]
}

/** One request and its answer, if there was one. */
export interface Exchange {
  /** When it was sent, in ms since 1970 by the clock of this machine. */
  readonly sentAt: number
  readonly durationMs: number
  readonly request: SentRequest
  readonly answer?: ReceivedAnswer | undefined
}

/** The exchange without its secrets and tokens. */
export function forgetExchange(exchange: Exchange): Exchange {
  const { request, answer } = exchange
  return { ...exchange, request: forgetMessage(request), answer: answer && forgetMessage(answer) }
}

function forgetMessage<M extends Pick<SentRequest, 'headers' | 'body'>>(message: M): M {
  return {
    ...message,
    headers: message.headers.map(({ name, value }) => ({ name, value: forget(value) })),
    body: forget(message.body),
  }
}
