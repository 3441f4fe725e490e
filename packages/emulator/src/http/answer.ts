/** An answer of the platform, as data: the journal reads it before it becomes a Response. */
export interface Answer {
  /** 0 when a fault sends no answer at all. */
  readonly status: number
  /** An object is printed as JSON. A string is sent unchanged. Absent: no body, no Content-Type. */
  readonly body?: object | string
  /** @default the JSON type of the edition */
  readonly contentType?: string
  readonly headers?: Readonly<Record<string, string>>
  /** The platform's code, when it is an error. For the journal. */
  readonly code?: string
  /** The reason, for the journal; the caller never sees it. */
  readonly note?: string
}

/** Statuses with which a Response cannot have a body. */
const bodiless = new Set([204, 205, 304])

/**
 * Assumed: no CORS header, ever. No public material shows one, and browsers cannot call the
 * platform.
 */
export function responseOf(answer: Answer, contentType: string, headOnly = false): Response {
  const headers = new Headers(answer.headers)
  if (answer.body === undefined || bodiless.has(answer.status)) {
    return new Response(null, { status: answer.status, headers })
  }
  headers.set('Content-Type', answer.contentType ?? contentType)
  if (headOnly) return new Response(null, { status: answer.status, headers })
  const text = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body)
  return new Response(text, { status: answer.status, headers })
}
