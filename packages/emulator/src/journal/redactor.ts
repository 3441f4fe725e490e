import { decodePart } from '../http/decode-part.ts'
import type { ShownFields } from './journal-entry.ts'

/** The replacement for a hidden value. */
const redacted = '[redacted]'

/** Fields whose values may be shown. */
const plainFields = new Set([
  'pageNo',
  'pageSize',
  'gatewayId',
  'deviceId',
  'nodeType',
  'deviceType',
  'location',
  'name',
  'status',
  'startTime',
  'endTime',
  'sort',
  'select',
  'serviceId',
  'property',
  'cascade',
  'notifyType',
  'ownerFlag',
  'nodeId',
  'timeout',
  'isSecure',
  'expireTime',
  'maxRetransmit',
])
/** Fields whose names may be shown, but not their values. */
const hiddenFields = new Set([
  'secret',
  'Secret',
  'refreshToken',
  'accessToken',
  'verifyCode',
  'psk',
  'callbackurl',
])
const plainHeaders = new Set([
  'accept',
  'connection',
  'content-length',
  'content-type',
  'host',
  'origin',
  'user-agent',
])
const appIdHeaders = new Set(['app_key', 'x-app-key'])
const secretName = /secret|token|authorization|password|psk|verifycode/i
const longest = 2000
const longestList = 5
const mostHeaders = 40

export interface RedactorOptions {
  /**
   * An appId is shown only when it is known: a secret may have been sent in its place.
   */
  readonly isAppId: (text: string) => boolean
  /** Values that must never be shown, at any place. */
  readonly secrets: readonly string[]
}

export type Redactor = ReturnType<typeof createRedactor>

/**
 * Shows what is known to be harmless, and hides the rest. Created for each entry, because secrets
 * change.
 */
export function createRedactor({ isAppId, secrets }: RedactorOptions) {
  /** For text that should be harmless: removes secrets that are in it nevertheless. */
  function text(value: string): string {
    if (value.includes('%') && isDisguised(value, secrets)) return redacted
    let shown = value
    for (const secret of secrets) {
      // A secret of a few letters would also match inside ordinary words.
      if (secret.length >= 6) {
        // Checked first, because this runs for every string of every answer and is nearly always false.
        if (shown.includes(secret)) shown = shown.replaceAll(secret, redacted)
      } else if (secret === value) return redacted
    }
    return shown.length > longest ? `${shown.slice(0, longest)}…` : shown
  }

  function appId(value: string): string {
    return value === '' || isAppId(value) ? value : '[not an appId of this emulator]'
  }

  function field(name: string, value: unknown): string | number | boolean | null {
    if (value === null || value === '') return value
    if (typeof value !== 'string') {
      return plainFields.has(name) && typeof value !== 'object' ? text(String(value)) : redacted
    }
    if (name === 'appId') return appId(value)
    if (name === 'callbackUrl') return text(withoutQuery(value))
    return plainFields.has(name) ? text(value) : redacted
  }

  function fields(entries: Iterable<readonly [string, unknown]>): ShownFields {
    const shown: Record<string, string | number | boolean | null> = {}
    let others = 0
    for (const [name, value] of entries) {
      const isNamed = name === 'appId' || name === 'callbackUrl'
      if (isNamed || plainFields.has(name) || hiddenFields.has(name)) {
        shown[name] = field(name, value)
      } else others += 1
    }
    return others > 0 ? { ...shown, '(others)': others } : shown
  }

  function header(name: string, value: string): string {
    if (plainHeaders.has(name)) return text(value)
    if (appIdHeaders.has(name)) return appId(value)
    return /^bearer /i.test(value) ? `${value.slice(0, 6)} ${redacted}` : redacted
  }

  function headers(given: Headers): Record<string, string> {
    const shown: [string, string][] = []
    let others = 0
    given.forEach((value, name) => {
      // A name can hold a token too.
      if (shown.length < mostHeaders && name.length <= 40 && text(name) === name) {
        shown.push([name, header(name, value)])
      } else others += 1
    })
    if (others > 0) shown.push(['(others)', String(others)])
    return Object.fromEntries(shown)
  }

  /** An answer of the platform, without the fields whose names mark them as secret. */
  function answer(value: unknown): unknown {
    if (typeof value === 'string') return text(value)
    if (Array.isArray(value)) return list(value)
    if (typeof value !== 'object' || value === null) return value
    const entries = Object.entries(value).map(([name, inner]) => {
      const named = secretName.test(name) && name !== 'tokenType'
      if (name === 'callbackUrl' && typeof inner === 'string') {
        return [name, text(withoutQuery(inner))] as const
      }
      return [
        text(name),
        named && inner !== null && inner !== '' ? redacted : answer(inner),
      ] as const
    })
    return Object.fromEntries(entries)
  }

  /** Shows only the first few: a journal of full pages of devices would fill the memory. */
  function list(values: readonly unknown[]): unknown[] {
    const shown = values.slice(0, longestList).map(answer)
    const rest = values.length - shown.length
    return rest > 0 ? [...shown, `[${rest} more]`] : shown
  }

  return { text, fields, headers, answer }
}

/** Whether the decoded value holds a secret. It decodes repeatedly, because careless clients encode repeatedly. */
function isDisguised(value: string, secrets: readonly string[]): boolean {
  const long = secrets.filter((secret) => secret.length >= 6)
  let text = value
  for (let round = 0; round < 3; round += 1) {
    // Invalid UTF-8 escapes stay unchanged, whatever is next to them.
    text = text.replace(/(%[\da-f]{2})+/gi, decodePart)
    if (long.some((secret) => text.includes(secret))) return true
  }
  return false
}

/** An address without its query, which may hold a key. */
export function withoutQuery(url: string): string {
  return url.replace(/[?#].*/s, '')
}
