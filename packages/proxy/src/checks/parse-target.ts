import type { Incoming } from '../exchange/incoming.ts'
import { limitTable } from '../limits/limit-table.ts'
import { Refusal } from '../problems/refusal.ts'

type HeadLimits = Readonly<Record<'targetBytes' | 'headers', number>>
const usual: HeadLimits = {
  targetBytes: limitTable.targetBytes.default,
  headers: limitTable.headers.default,
}

export interface Target {
  /** Exactly as it was sent, and in normal form. */
  readonly path: string
  /** With its question mark, or empty. */
  readonly query: string
}

/** What a path may consist of (RFC 3986), and what browsers leave as it is in a query; no fragment, no backslash. */
const wellFormed =
  /^\/[\w.~!$&'()*+,;=:@%/-]*(\?[\u0021\u0024-\u003b\u003d\u003f-\u005b\u005d-\u007e]*)?$/
const escaped = /%(?![\da-f]{2})/i
/** Slashes and dots in disguise; doubled slashes; parts of dots only. */
const misleading = /%2f|%5c|%2e|\/\/|\/\.{1,2}(\/|$)/i

/**
 * Check 1: the request target in its own words. A path that is not in its normal form is refused instead of repaired: what
 * one server repairs another takes literally.
 */
export function parseTarget(
  { target, method, header, headerLines = 0 }: Incoming,
  { targetBytes, headers }: HeadLimits = usual,
): Target {
  if (target.length > targetBytes) {
    const detail = `The address is too long: path and query may have ${targetBytes} bytes.`
    throw new Refusal('request-malformed', detail)
  }
  if (headerLines > headers) {
    throw new Refusal('head-too-large', `A request may have ${headers} header lines.`)
  }
  if (!wellFormed.test(target) || (target.includes('%') && escaped.test(target))) {
    throw new Refusal('request-malformed', 'The address is no plain path with a query.')
  }
  const end = target.indexOf('?')
  const path = end < 0 ? target : target.slice(0, end)
  if (misleading.test(path))
    throw new Refusal('request-malformed', 'The path is not in its normal form.')
  if (!/^[A-Z]+$/.test(method))
    throw new Refusal('request-malformed', 'The method is no word of capitals.')
  if (header('upgrade') !== undefined)
    throw new Refusal('request-malformed', 'There is nothing to upgrade to.')
  if (header('expect') !== undefined)
    throw new Refusal('request-malformed', 'Expect is not answered here.')
  return { path, query: end < 0 ? '' : target.slice(end) }
}
