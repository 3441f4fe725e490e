import { isNorthboundError } from '@northbound/auth'
import { sealHeaders } from '../checks/seal-headers.ts'
import { problemOf } from '../problems/problem-of.ts'
import type { ProblemName } from '../problems/problem-name.ts'
import { Refusal } from '../problems/refusal.ts'
import { redactError } from '../redaction/redact-error.ts'
import type { ProxyEvent } from '../settings/proxy-event.ts'
import type { Settings } from '../settings/read-options.ts'
import { admit, type Trail } from './admit.ts'
import { carry } from './carry.ts'
import type { Incoming } from './incoming.ts'
import type { AnswerDeadlines } from './passed-answer.ts'
import type { Outgoing } from './outgoing.ts'
import { secretsOfCall } from './secrets-of-call.ts'
import type { Send } from './send.ts'

/** An answer, and what must be called when the last byte of it has gone out or nobody wants it any more. */
export interface Handled<Body> extends Outgoing<Body> {
  readonly done: () => void
  /** How long the two sides of its body may stand still. @default as in `Limits` */
  readonly deadlines?: AnswerDeadlines | undefined
}

/**
 * The whole way of a request, for any host and any transport. It never throws: check 14 makes a problem document of whatever
 * went wrong, readable for pages whose origin was declared.
 */
export async function handle<Body>(
  incoming: Incoming,
  settings: Settings,
  send: Send<Body>,
): Promise<Handled<Body>> {
  // Without anybody to tell, nobody asks how long it took.
  const start = settings.onEvent ? settings.now() : 0
  const requestId = settings.nextRequestId()
  const trail: Trail = { replayed: false }
  let done = () => {}
  let outgoing: Outgoing<Body>
  let problem: ProblemName | undefined
  let kind: string | undefined
  let error: unknown
  try {
    const admitted = await admit(incoming, trail, settings)
    if ('answer' in admitted) outgoing = admitted.answer
    else {
      done = admitted.leave
      outgoing = await carry(incoming, admitted, trail, settings, send)
    }
  } catch (thrown) {
    done()
    if (isNorthboundError(thrown)) kind = thrown.kind
    const { name, answer } = problemOf(withReason(thrown, incoming), requestId)
    problem = name
    outgoing = answer
    if (name === 'proxy-failed') error = thrown
  }
  if (settings.onEvent)
    tell(settings.onEvent, () => ({
      requestId,
      method: incoming.method,
      route: trail.route,
      status: outgoing.status,
      durationMs: settings.now() - start,
      identity: trail.identity?.id,
      problem,
      kind,
      error: error && redactError(error, secretsOfCall(incoming, settings.tokens)),
      replayed: trail.replayed,
    }))
  const origin = incoming.header('origin')
  const headers = sealHeaders(outgoing.headers, origin, requestId, settings)
  return {
    status: outgoing.status,
    headers,
    body: outgoing.body,
    done,
    deadlines: settings.answerDeadlines,
  }
}

/** Whatever breaks after the caller has gone broke because of that: a connection, a body that stops in the middle. */
function withReason(thrown: unknown, incoming: Incoming): unknown {
  const isOurs = thrown instanceof Refusal || isNorthboundError(thrown)
  return !isOurs && incoming.signal.aborted
    ? new Refusal('caller-gone', 'The connection was closed before the answer was there.')
    : thrown
}

/** A log that fails, or a clock that does, must not fail the calls that the log is about. */
function tell(onEvent: NonNullable<Settings['onEvent']>, eventOf: () => ProxyEvent): void {
  try {
    onEvent(eventOf())
  } catch {
    // There is nobody left to tell.
  }
}
