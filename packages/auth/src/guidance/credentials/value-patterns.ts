/**
 * Patterns of whole values that were pasted in place of a credential.
 * All patterns are anchored or bounded, so that they run in linear time.
 */
import type { CredentialField } from './credential-finding.ts'

/** What can be pasted in place of a bare credential. */
type Pasted = 'json' | 'placeholder' | 'scheme-included' | 'url' | 'name-and-value'

/** What was pasted in place of a bare credential; the most specific pattern decides. */
export function whatWasPasted(core: string): Pasted | undefined {
  if (isJson(core)) return 'json'
  if (isPlaceholder(core)) return 'placeholder'
  if (schemePrefix.test(core)) return 'scheme-included'
  if (url.test(core)) return 'url'
  if (nameIn(core)) return 'name-and-value'
  return undefined
}

/** The field whose name was pasted in front of the value: `secret=…`, `app_key: …`, `"appId": "…"`. */
export function nameIn(core: string): CredentialField | undefined {
  const name = namePrefix.exec(core)?.[1]
  if (name === undefined) return undefined
  return /secret|password|\u5bc6/i.test(name) ? 'secret' : 'appId'
}

/** Whether the value has one of the two known shapes, for appId and secret alike. */
export function hasKnownShape(core: string): boolean {
  return /^(?:[A-Za-z0-9_-]{28}|[0-9A-Fa-f]{32})$/.test(core)
}

/** Whether the value has the length of a known shape. */
export function hasKnownLength(core: string): boolean {
  return core.length === 28 || core.length === 32
}

/** Positions of everything that a global pattern matches. */
export function positionsOf(pattern: RegExp, value: string): number[] {
  return Array.from(value.matchAll(pattern), (match) => match.index)
}

export const percentEncoding = /%[0-9A-Fa-f]{2}/g
export const htmlEntity = /&(?:amp|lt|gt|quot|apos|nbsp|#\d{1,7}|#x[0-9A-Fa-f]{1,6});/gi
export const escapeSequence = /\\(?:u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}|[nrt"'\\/$&`])/g

const quotes = ['""', "''", '``', '\u201c\u201d', '\u2018\u2019', '\u00ab\u00bb', '\u300c\u300d']

/** Whether the value has quotation marks on both sides, on one, or on none. */
export function quotedSides(core: string): 'both' | 'start' | 'end' | 'none' {
  const first = core.at(0) ?? ''
  const last = core.at(-1) ?? ''
  const opened = quotes.find((pair) => pair[0] === first)
  const closed = quotes.find((pair) => pair[1] === last)
  if (core.length > 1 && opened && opened[1] === last) return 'both'
  return opened ? 'start' : closed ? 'end' : 'none'
}

const schemePrefix = /^(?:authorization\s*[:=]|(?:bearer|basic)\s)/i
const url = /^[a-z][a-z0-9+.-]{0,20}:\/\//i

// \u5bc6\u94a5 is the Chinese word for secret, \u5e94\u7528 for application; \uff1a and \uff1d are full-width signs.
const namePrefix =
  /^(?:(?:export|set|const|let|var|-[dFH]|--data(?:-urlencode)?)\s+)?["']?[\w.-]{0,24}?(app[_-]?id|app[_-]?key|secret|password|\u5bc6\u94a5|\u5e94\u7528\s?ID)["']?\s?[:=\uff1a\uff1d]/i

function isJson(core: string): boolean {
  return /^\{[^{][^]*\}$/.test(core) || /"(?:appId|secret|app_key)"\s?:/i.test(core)
}

/** Placeholders that should have been replaced. */
const placeholders = [
  // A mask over the whole value, or over its middle.
  /^(?:[xX]{3,}|[.\u2026]{2,}|[-_]{3,})$/,
  /[*\u2022\u25cf]{3}/,
  // Brackets and template signs around a name.
  /^(?:<[^]*>|\{\{[^]*\}\}|\$\{[^]*\}|\[[A-Za-z ]+\])$/,
  // A variable of a shell or of Windows that was not expanded.
  /^(?:\$[A-Z_][A-Z0-9_]*|%[A-Z_]+%)$/,
  /^(?:undefined|null|none|nil|todo|redacted|changeme|app_?id|app_?key|(?:app_?)?secret)$/i,
  /^(?:your|insert|enter|replace|change)(?:[-_ ]?(?:me|it|this|here|the|own|app|application|client|id|key|secret|value|with)){1,8}$/i,
]

function isPlaceholder(core: string): boolean {
  return placeholders.some((pattern) => pattern.test(core))
}
