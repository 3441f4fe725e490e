import { decodePart } from '../http/decode-part.ts'
import type { ShownFields } from './journal-entry.ts'

/** What stands in the place of a value that is not shown. */
const redacted = '[redacted]'

/** Values that nobody needs to hide. */
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
/** Names that may be shown, though their values may not. */
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
   * An appId is shown only when it is one: in the place of an appId a secret may have been sent.
   */
  readonly isAppId: (text: string) => boolean
  /** Values that must not be shown wherever they turn up. */
  readonly secrets: readonly string[]
}

export type Redactor = ReturnType<typeof createRedactor>

/**
 * Shows what is known to be harmless, and hides the rest. Made anew for each entry, since secrets
 * change.
 */
export function createRedactor({ isAppId, secrets }: RedactorOptions) {
  /** For text that should be harmless: takes out what is a secret all the same. */
  function text(value: string): string {
    if (value.includes('%') && isDisguised(value, secrets)) return redacted
    let shown = value
    for (const secret of secrets) {
      // A secret of a few letters would tear holes into every word.
      if (secret.length >= 6) {
        // Asked first: this runs for every text of every answer, and is nearly always false.
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
      // A token fits into a name too.
      if (shown.length < mostHeaders && name.length <= 40 && text(name) === name) {
        shown.push([name, header(name, value)])
      } else others += 1
    })
    if (others > 0) shown.push(['(others)', String(others)])
    return Object.fromEntries(shown)
  }

  /** An answer of the platform: all of it but the fields that are secret by their name. */
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

  /** Only the first few: a journal of full pages of devices would fill the memory. */
  function list(values: readonly unknown[]): unknown[] {
    const shown = values.slice(0, longestList).map(answer)
    const rest = values.length - shown.length
    return rest > 0 ? [...shown, `[${rest} more]`] : shown
  }

  return { text, fields, headers, answer }
}

/** Whether there is a secret in it once it is decoded, as often as careless clients encode. */
function isDisguised(value: string, secrets: readonly string[]): boolean {
  const long = secrets.filter((secret) => secret.length >= 6)
  let text = value
  for (let round = 0; round < 3; round += 1) {
    // What is no code of UTF-8 stays as it is, whatever stands beside it.
    text = text.replace(/(%[\da-f]{2})+/gi, decodePart)
    if (long.some((secret) => text.includes(secret))) return true
  }
  return false
}

/** Of an address, as there may be a key in the rest. */
export function withoutQuery(url: string): string {
  return url.replace(/[?#].*/s, '')
}
