/** Guidance in Simplified Chinese only; the other language stays out of the bundle. */
import type { ErrorKind } from '../errors/error-kind.ts'
import type { NorthboundError } from '../errors/northbound-error.ts'
import type { CredentialFinding, Credentials } from './credentials/credential-finding.ts'
import { inspectCredentialsWith } from './credentials/inspect-credentials.ts'
import { type BareFinding, phraseFindingWith } from './credentials/phrase-finding.ts'
import { type Explanation, explainWith } from './explain.ts'
import { zhCn } from './zh-cn/texts.ts'

export type {
  CredentialField,
  CredentialFinding,
  CredentialProblem,
  Credentials,
  FindingDetails,
  SwapEvidence,
} from './credentials/credential-finding.ts'
export type { BareFinding } from './credentials/phrase-finding.ts'
export type { Explanation } from './explain.ts'
export type { Cause } from './guidance-texts.ts'

/**
 * Explains an error, a kind or a code of the platform in Simplified Chinese.
 *
 * @param errorOrCode The error that was caught, a kind such as `'throttled'`, or a code such as `'100208'`.
 * @returns `undefined` for an error of other code, and for an unknown kind or code.
 *
 * @example
 * ```ts
 * import { explain } from '@northbound/auth/guidance/zh-cn'
 *
 * console.log(explain('throttled').whenToRetry)
 * ```
 */
export function explain(errorOrCode: NorthboundError | ErrorKind): Explanation
export function explain(errorOrCode: unknown): Explanation | undefined
export function explain(errorOrCode: unknown): Explanation | undefined {
  return explainWith(zhCn, errorOrCode)
}

/**
 * Describes in Simplified Chinese what in the values of appId and secret is wrong or unusual, and where.
 * Nothing it returns holds any part of the values.
 *
 * @example
 * ```ts
 * import { inspectCredentials } from '@northbound/auth/guidance/zh-cn'
 *
 * for (const { message } of inspectCredentials({ appId: 'my-app', secret: ' my-secret' })) {
 *   console.log(message)
 * }
 * ```
 */
export function inspectCredentials(credentials: Credentials): CredentialFinding[] {
  return inspectCredentialsWith(zhCn.credentials, credentials)
}

/**
 * The sentence about a finding in Simplified Chinese, whatever the language of the finding.
 *
 * @example
 * ```ts
 * import { inspectCredentials } from '@northbound/auth/guidance'
 * import { phraseFinding } from '@northbound/auth/guidance/zh-cn'
 *
 * const findings = inspectCredentials({ appId: 'my-app', secret: ' my-secret' })
 * console.log(findings.map(phraseFinding))
 * ```
 */
export function phraseFinding(finding: BareFinding): string {
  return phraseFindingWith(zhCn.credentials, finding)
}
