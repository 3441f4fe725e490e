import { isNorthboundError } from '@northbound/auth'
import { sealHeaders } from '../checks/seal-headers.ts'
import { type Cause, problemOf } from './problem-of.ts'
import { Refusal } from '../problems/refusal.ts'
import { redactError } from '../redaction/redact-error.ts'
import type { ProxyEvent, RequestAttributes } from '../settings/proxy-event.ts'
import type { Settings } from '../settings/read-options.ts'
import { runChecks, type CallRecord } from './run-checks.ts'
import { forward } from './forward.ts'
import type { Incoming } from '../wire/incoming.ts'
import type { AnswerDeadlines } from '../limits/passed-answer.ts'
import type { Outgoing } from '../wire/outgoing.ts'
import { secretsOfCall } from './secrets-of-call.ts'
import type { Send } from '../wire/send.ts'

/** A response, with a function to call when its last byte was sent or the caller disconnected. */
export interface Handled<Body> extends Outgoing<Body> {
  readonly done: () => void
  /** How long each side of the body may stall. @default as in `Limits` */
  readonly deadlines?: AnswerDeadlines | undefined
}

/**
 * Handles a request from the first check to the response, for any server and transport. It never throws: check 14 turns every
 * failure into a problem document that pages of allowed origins can read.
 */
export async function handle<Body>(
  incoming: Incoming,
  settings: Settings,
  send: Send<Body>,
): Promise<Handled<Body>> {
  // The clock is read for events only.
  const start = settings.onEvent ? settings.now() : 0
  const requestId = settings.nextRequestId()
  const record: CallRecord = { replayed: false }
  let done = () => {}
  let outgoing: Outgoing<Body>
  let cause: Cause | undefined
  let error: unknown
  try {
    const checked = await runChecks(incoming, record, settings)
    if ('answer' in checked) outgoing = checked.answer
    else {
      done = checked.leave
      outgoing = await forward(incoming, checked, record, settings, send)
    }
  } catch (thrown) {
    done()
    const problem = problemOf(withReason(thrown, incoming), requestId)
    cause = problem.cause
    outgoing = problem.answer
    error = thrown
  }
  if (settings.onEvent)
    tell(settings.onEvent, () => {
      const attributes = {
        requestId,
        method: incoming.method,
        route: record.route,
        status: outgoing.status,
        durationMs: settings.now() - start,
        identity: record.identity?.id,
        replayed: record.replayed,
      }
      const redacted = () => redactError(error, secretsOfCall(incoming, settings.tokens))
      return eventOf(attributes, cause, redacted)
    })
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

/** After the caller has disconnected, every other failure is a consequence of that. */
function withReason(thrown: unknown, incoming: Incoming): unknown {
  const isOurs = thrown instanceof Refusal || isNorthboundError(thrown)
  return !isOurs && incoming.signal.aborted
    ? new Refusal('caller-gone', 'The connection was closed before the response was ready.')
    : thrown
}

/** @param redacted returns the error that the proxy did not expect, without secrets; only needed when the proxy failed */
function eventOf(
  request: RequestAttributes,
  cause: Cause | undefined,
  redacted: () => unknown,
): ProxyEvent {
  if (!cause) return { name: 'northbound.answered', attributes: request }
  if (cause.problem === 'proxy-failed') {
    const attributes = { ...request, problem: cause.problem }
    return { name: 'northbound.proxy-failed', attributes, error: redacted() }
  }
  return 'kind' in cause
    ? { name: 'northbound.platform-failed', attributes: { ...request, ...cause } }
    : { name: 'northbound.refused', attributes: { ...request, ...cause } }
}

/** A failing logger or clock must not fail the call. */
function tell(onEvent: NonNullable<Settings['onEvent']>, eventOf: () => ProxyEvent): void {
  try {
    onEvent(eventOf())
  } catch {
    // There is no other place to report it.
  }
}
