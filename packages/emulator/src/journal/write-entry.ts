import type { Answer } from '../http/answer.ts'
import { isForm, isJson, readForm, readJson } from '../http/read-body.ts'
import type { Call } from '../http/call.ts'
import type { JournalEntry, ShownFields } from './journal-entry.ts'
import type { Redactor } from './redactor.ts'

export interface Exchange {
  readonly call: Call
  readonly answer: Answer
  readonly time: number
  readonly fault: boolean
}

/**
 * Creates the entry of an exchange. Everything in it passes the redactor first.
 */
export function writeEntry(exchange: Exchange, redactor: Redactor): Omit<JournalEntry, 'seq'> {
  const { call, answer, time, fault } = exchange
  const sent = showBody(call, redactor)
  const received = showAnswer(answer, redactor)
  return {
    time,
    method: redactor.text(call.method),
    path: showPath(call, redactor),
    query: redactor.fields(call.query),
    api: call.api,
    status: answer.status,
    ...(answer.code !== undefined && { code: answer.code }),
    request: {
      headers: redactor.headers(call.headers),
      ...(sent !== undefined && { body: sent }),
    },
    response: { ...(received !== undefined && { body: received }) },
    ...(fault && { fault }),
    ...(answer.note !== undefined && { note: answer.note }),
  }
}

function showBody(call: Call, redactor: Redactor): ShownFields | string | undefined {
  if (call.body === '') return undefined
  if (isForm(call)) return redactor.fields(readForm(call))
  const fields = isJson(call) ? readJson(call) : undefined
  if (fields) return redactor.fields(Object.entries(fields))
  return `[${call.body.length} characters, neither a form nor a JSON object]`
}

/**
 * An error is shown unchanged: its text is from the catalogue. The body of a fault is parsed
 * if it is JSON, so that tokens are found by their names, and otherwise not shown.
 */
function showAnswer({ body, code }: Answer, redactor: Redactor): unknown {
  if (code !== undefined) return body
  if (typeof body !== 'string') return redactor.answer(body)
  const value = parsed(body)
  if (typeof value !== 'object') return `[${body.length} characters, not a JSON object]`
  return redactor.answer(value)
}

/** Only the variable parts of a known path can hold secrets. */
function showPath({ api, path, params }: Call, redactor: Redactor): string {
  if (api === 'unknown') return redactor.text(decoded(path))
  const variable = Object.values(params)
  const parts = path.split('/').map(decoded)
  return parts.map((part) => (variable.includes(part) ? redactor.text(part) : part)).join('/')
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
