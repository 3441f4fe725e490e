import { isNorthboundError, NorthboundError, readPlatformError } from '@northbound/auth'
import { inboundHeaders } from '../checks/inbound-headers.ts'
import { outboundHeaders } from '../checks/outbound-headers.ts'
import type { Settings } from '../settings/read-options.ts'
import type { CheckedCall, CallRecord } from './run-checks.ts'
import type { HeaderList } from '../wire/header-list.ts'
import type { Incoming } from '../wire/incoming.ts'
import type { Outgoing } from '../wire/outgoing.ts'
import type { PlatformAnswer, Send } from '../wire/send.ts'

/**
 * Checks 10 to 13: the shared token, only allowed headers, and a replay when the platform rejects the token. The platform
 * did not execute a rejected call, so any method may be replayed.
 *
 * @throws {NorthboundError} errors of the token source; `redirected`; `not-replayable` when the token was rejected and the body
 * was streamed
 */
export async function forward<Answer>(
  incoming: Incoming,
  { address, body }: CheckedCall,
  record: CallRecord,
  { tokens, limits }: Settings,
  send: Send<Answer>,
): Promise<Outgoing<Answer>> {
  const watched = body instanceof Uint8Array ? undefined : body && watch(body)
  const call = (accessToken: string) => {
    const answer = send({
      method: incoming.method,
      url: address,
      headers: outboundHeaders(incoming, tokens.appId, accessToken),
      body: watched?.body ?? body,
      // The platform waits for a streamed body, which has its own timeouts.
      timeoutMs: limits.timeoutMs + (watched ? limits.bodyMs : 0),
      connectMs: limits.connectMs,
      caller: incoming,
    })
    return watched ? unlessBroken(answer, watched) : answer
  }
  let { accessToken } = tokens.peek() ?? (await tokens.get({ signal: incoming.signal }))
  let answer = await call(accessToken)
  for (let isLast = false; !isLast;) {
    if (answer.status !== 401 && answer.status !== 403) break
    const text = await readText(answer, incoming)
    if (!(await isRejection(answer.status, text))) return passBack(incoming, answer, text)
    const next = await tokens.get({ rejected: accessToken, signal: incoming.signal })
    if (watched) throw new NorthboundError('not-replayable', { status: answer.status })
    // A token adopted from another replica may be superseded as well, so one more replay is allowed.
    isLast = record.replayed || !next.isAdopted
    record.replayed = true
    ;({ accessToken } = next)
    answer = await call(accessToken)
  }
  return passBack(incoming, answer)
}

interface Watched {
  readonly body: AsyncIterable<Uint8Array>
  /** Why the body failed. Each transport wraps the reason in a different error. */
  readonly failure: { readonly reason: unknown } | undefined
}

function watch(body: AsyncIterable<Uint8Array>): Watched {
  let broken: Watched['failure']
  async function* pass(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    try {
      yield* pieces
    } catch (reason) {
      broken = { reason }
      throw new Error('The request body failed.', { cause: reason })
    }
  }
  return {
    body: pass(body),
    get failure() {
      return broken
    },
  }
}

async function unlessBroken<Answer>(
  sending: Promise<PlatformAnswer<Answer>>,
  watched: Watched,
): Promise<PlatformAnswer<Answer>> {
  try {
    const answer = await sending
    // The platform may respond before it notices that the body failed.
    if (!watched.failure) return answer
    answer.discard()
  } catch (error) {
    if (!watched.failure) throw error
  }
  throw watched.failure.reason
}

async function readText(answer: PlatformAnswer<unknown>, caller: Incoming): Promise<string> {
  try {
    return await answer.text()
  } catch (error) {
    caller.signal.throwIfAborted()
    if (isNorthboundError(error)) throw error
    throw new NorthboundError('unreachable', { status: answer.status, reached: 'maybe' })
  }
}

async function isRejection(status: number, text: string): Promise<boolean> {
  return (await readPlatformError(new Response(text, { status })))?.kind === 'token-rejected'
}

function passBack<Answer>(
  { method }: Pick<Incoming, 'method'>,
  answer: PlatformAnswer<Answer>,
  text?: string,
): Outgoing<Answer> {
  const { status } = answer
  // A followed redirect would leak app_key; passed on, it would send the page to the target.
  if (status >= 300 && status < 400) throw unusable(answer, 'redirected')
  // HTTP has no other statuses (RFC 9110, 15), and the Response constructor rejects them.
  if (!(status >= 200 && status < 600)) throw unusable(answer, 'answer-unexpected')
  const isEmpty = withoutBody.has(status)
  if (isEmpty || method === 'HEAD') {
    answer.discard()
    // The response to HEAD has the content-length of a body that does not follow.
    return { status, headers: isEmpty ? uncounted(answer) : inboundHeaders(answer), body: null }
  }
  return text === undefined
    ? { status, headers: inboundHeaders(answer), body: answer.body }
    : { status, headers: uncounted(answer), body: text }
}

/** Statuses without a body, whatever the platform sends (RFC 9110, 15.3.5 and 15.3.6). */
const withoutBody = new Set([204, 205])

/** Discards a response that must not be passed on. */
function unusable(
  answer: PlatformAnswer<unknown>,
  kind: 'redirected' | 'answer-unexpected',
): NorthboundError {
  answer.discard()
  return new NorthboundError(kind, { status: answer.status })
}

/** The response headers without the content-length, which is that of a different body. */
function uncounted(answer: PlatformAnswer<unknown>): HeaderList {
  return inboundHeaders({
    header: (name) => (name === 'content-length' ? undefined : answer.header(name)),
  })
}
