import type { RetryAdvice } from '../errors/error-kind.ts'
import type { ApiName } from './api-name.ts'
import { codeTable } from './code-table.ts'

/** A code as the platform sends it, without its sources. */
export interface CodeText {
  /** The value of `error_code` (service) or `resultcode` (gateway). */
  readonly code: string
  /** HTTP statuses it is sent with, most usual first; 200 means an error inside a success; empty for codes of the old SDKs. */
  readonly statuses: readonly number[]
  /** The platform's own text, verbatim, its spelling included. */
  readonly text: string
  /** Which layer answers: the service, the gateway in front of it, or a vendor SDK on the client. */
  readonly layer: 'service' | 'gateway' | 'client-sdk'
}

/** What the table of codes leaves out. */
export interface CodeDetails {
  /** The APIs that answer with it. */
  readonly apis: readonly ApiName[]
  /** The documents that name it. */
  readonly sources: readonly string[]
  /** @default the advice of its kind */
  readonly retry?: RetryAdvice
}

/** Every known code of the platform, by its code, in the order of the table. */
export const codeTexts: ReadonlyMap<string, CodeText> = /* @__PURE__ */ readTable()

function readTable(): Map<string, CodeText> {
  const rows = codeTable.trim().split('\n').map(readRow)
  return new Map(rows.map((row) => [row.code, row]))
}

/** The gateway's codes are 1010xxx. No platform sends the codes of the SDKs, so they have no status. */
function readRow(row: string): CodeText {
  const [code = '', listed = '', ...words] = row.split(' ')
  const statuses = listed === '-' ? [] : listed.split(',').map(Number)
  const layer = /^1010\d{3}$/.test(code)
    ? 'gateway'
    : statuses.length > 0
      ? 'service'
      : 'client-sdk'
  return { code, statuses, text: words.join(' '), layer }
}
