import { isNorthboundError } from '@northbound/auth'
import { sealHeaders } from '../checks/seal-headers.ts'
import { problemOf } from './problem-of.ts'
import type { ProblemName } from '../problems/problem-name.ts'
import { Refusal } from '../problems/refusal.ts'
import { redactError } from '../redaction/redact-error.ts'
import type { ProxyEvent } from '../settings/proxy-event.ts'
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
  let problem: ProblemName | undefined
  let kind: string | undefined
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
      route: record.route,
      status: outgoing.status,
      durationMs: settings.now() - start,
      identity: record.identity?.id,
      problem,
      kind,
      error: error && redactError(error, secretsOfCall(incoming, settings.tokens)),
      replayed: record.replayed,
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

/** After the caller has disconnected, every other failure is a consequence of that. */
function withReason(thrown: unknown, incoming: Incoming): unknown {
  const isOurs = thrown instanceof Refusal || isNorthboundError(thrown)
  return !isOurs && incoming.signal.aborted
    ? new Refusal('caller-gone', 'The connection was closed before the response was ready.')
    : thrown
}

/** A failing logger or clock must not fail the call. */
function tell(onEvent: NonNullable<Settings['onEvent']>, eventOf: () => ProxyEvent): void {
  try {
    onEvent(eventOf())
  } catch {
    // There is no other place to report it.
  }
}
