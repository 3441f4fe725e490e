/**
 * Explains errors and what to do about them, in English and Simplified Chinese, and inspects
 * credentials that are refused. For one language only import `@northbound/auth/guidance/en` or `…/zh-cn`.
 */
import type { ErrorKind } from '../errors/error-kind.ts'
import type { NorthboundError } from '../errors/northbound-error.ts'
import type { CredentialFinding, Credentials } from './credentials/credential-finding.ts'
import { inspectCredentialsWith } from './credentials/inspect-credentials.ts'
import { type BareFinding, phraseFindingWith } from './credentials/phrase-finding.ts'
import { en } from './en/texts.ts'
import { type Explanation, explainWith } from './explain.ts'
import type { GuidanceTexts } from './guidance-texts.ts'
import { chooseLocale, type Locale, type LocaleTag } from './locales.ts'
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
export { chooseLocale, type Locale, locales, type LocaleTag } from './locales.ts'

/** The language of the texts. */
export interface GuidanceOptions {
  /**
   * Any BCP-47 tag. Every variant of Chinese gets `zh-CN`, all other languages `en`.
   * @default 'en'
   */
  locale?: LocaleTag | undefined
}

const textsOf: Record<Locale, GuidanceTexts> = { en, 'zh-CN': zhCn }

/**
 * Explains a {@link NorthboundError}, one of its kinds, or a code of the platform.
 * An error with a known code is explained by that code, otherwise by its kind.
 *
 * @param errorOrCode The error that was caught, a kind such as `'throttled'`, or a code such as `'100208'`.
 * @returns `undefined` for an error of other code, and for an unknown kind or code.
 *
 * @example
 * ```ts
 * import { explain } from '@northbound/auth/guidance'
 *
 * const explanation = explain('100208', { locale: 'zh-CN' })
 * for (const { cause, remedy } of explanation?.causes ?? []) console.log(cause, remedy)
 * ```
 */
export function explain(
  errorOrCode: NorthboundError | ErrorKind,
  options?: GuidanceOptions,
): Explanation
export function explain(errorOrCode: unknown, options?: GuidanceOptions): Explanation | undefined
export function explain(
  errorOrCode: unknown,
  options: GuidanceOptions = {},
): Explanation | undefined {
  return explainWith(textsOf[chooseLocale(options.locale)], errorOrCode)
}

/**
 * Inspects the values of appId and secret and reports what in them is wrong or unusual, and where.
 * Nothing it returns holds any part of the values, so findings can be shown and logged.
 * It sends nothing and cannot tell whether the platform knows the pair.
 *
 * @example
 * ```ts
 * import { inspectCredentials } from '@northbound/auth/guidance'
 *
 * const findings = inspectCredentials({ appId: 'my-app\n', secret: 'my-secret' })
 * const errors = findings.filter(({ severity }) => severity === 'error')
 * console.log(errors.map(({ field, problem, at }) => ({ field, problem, at })))
 * // [{ field: 'appId', problem: 'line-end', at: [6] }]
 * ```
 */
export function inspectCredentials(
  credentials: Credentials,
  options: GuidanceOptions = {},
): CredentialFinding[] {
  return inspectCredentialsWith(textsOf[chooseLocale(options.locale)].credentials, credentials)
}

/**
 * The sentence about a finding, in any language.
 *
 * @example
 * ```ts
 * import { inspectCredentials, phraseFinding } from '@northbound/auth/guidance'
 *
 * const findings = inspectCredentials({ appId: 'my-app', secret: ' my-secret' })
 * console.log(findings.map((finding) => phraseFinding(finding, { locale: 'zh-CN' })))
 * ```
 */
export function phraseFinding(finding: BareFinding, options: GuidanceOptions = {}): string {
  return phraseFindingWith(textsOf[chooseLocale(options.locale)].credentials, finding)
}
