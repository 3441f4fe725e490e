import type { Incoming } from '../wire/incoming.ts'
import { limitTable } from '../limits/limit-table.ts'
import { Refusal } from '../problems/refusal.ts'

type HeadLimits = Readonly<Record<'targetBytes' | 'headers', number>>
const usual: HeadLimits = {
  targetBytes: limitTable.targetBytes.default,
  headers: limitTable.headers.default,
}

export interface Target {
  /** The path exactly as it was sent, which is its normal form. */
  readonly path: string
  /** The query with its question mark, or an empty string. */
  readonly query: string
}

/** Characters that are allowed in a path (RFC 3986), and those that browsers do not escape in a query; no fragment, no backslash. */
const wellFormed =
  /^\/[\w.~!$&'()*+,;=:@%/-]*(\?[\u0021\u0024-\u003b\u003d\u003f-\u005b\u005d-\u007e]*)?$/
const escaped = /%(?![\da-f]{2})/i
/** Encoded slashes and dots, double slashes, dot segments. */
const misleading = /%2f|%5c|%2e|\/\/|\/\.{1,2}(\/|$)/i

/**
 * Check 1: the request target as it was sent. A path that is not in normal form is refused, not normalised, because servers
 * normalise differently.
 */
export function parseTarget(
  { target, method, header, headerLines = 0 }: Incoming,
  { targetBytes, headers }: HeadLimits = usual,
): Target {
  if (target.length > targetBytes) {
    const detail = `The request target is too long: path and query may have ${targetBytes} bytes.`
    throw new Refusal('request-malformed', detail)
  }
  if (headerLines > headers) {
    throw new Refusal('head-too-large', `A request may have at most ${headers} header lines.`)
  }
  if (!wellFormed.test(target) || (target.includes('%') && escaped.test(target))) {
    throw new Refusal(
      'request-malformed',
      'The request target must be an absolute path with an optional query.',
    )
  }
  const end = target.indexOf('?')
  const path = end < 0 ? target : target.slice(0, end)
  if (misleading.test(path))
    throw new Refusal(
      'request-malformed',
      'The path must be in normal form, without dot segments, double slashes or encoded slashes.',
    )
  if (!/^[A-Z]+$/.test(method))
    throw new Refusal('request-malformed', 'The method must consist of upper-case letters.')
  if (header('upgrade') !== undefined)
    throw new Refusal('request-malformed', 'Upgrade is not supported.')
  if (header('expect') !== undefined)
    throw new Refusal('request-malformed', 'Expect is not supported.')
  return { path, query: end < 0 ? '' : target.slice(end) }
}
