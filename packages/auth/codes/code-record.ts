import type { ApiName } from '../src/catalogue/api-name.ts'
import type { ErrorKind, RetryAdvice } from '../src/errors/error-kind.ts'
import type { BriefGuidance, FullGuidance } from '../src/guidance/guidance-texts.ts'

/**
 * Everything we know of one code of the platform. `npm run codes` generates from the records what the package ships,
 * so a new code is one record.
 */
export interface CodeRecord {
  /** The value of `error_code` (service) or `resultcode` (gateway). */
  readonly code: string
  /** HTTP statuses it is sent with, the most usual first; 200 means an error inside a success; empty for codes of the vendor's SDKs. */
  readonly statuses: readonly number[]
  /** The platform's own text, verbatim, its spelling included. */
  readonly text: string
  /** The kind of our error. Only the codes of the vendor's SDKs have none, because no platform sends them. */
  readonly kind?: ErrorKind
  /** The APIs that answer with it. */
  readonly apis: readonly ApiName[]
  /** Whether calling again can help. @default the advice of its kind */
  readonly retry?: RetryAdvice
  /** The documents that name it. */
  readonly sources: readonly string[]
  /** The guidance on it in English. A missing part is taken from its kind. */
  readonly en: BriefGuidance
  /** The same in Chinese. */
  readonly zhCn: BriefGuidance
}

/** A record of a frequent code, whose guidance has all parts. */
export interface FullCodeRecord extends CodeRecord {
  readonly en: FullGuidance
  readonly zhCn: FullGuidance
}
