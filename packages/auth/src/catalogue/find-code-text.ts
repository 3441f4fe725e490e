import { type CodeText, codeTexts } from './code-texts.ts'

/**
 * Looks up the statuses and the text of a platform code, for programs that must stay small;
 * `findPlatformCode` has the sources too.
 *
 * @example
 * ```ts
 * import { findCodeText } from '@northbound/auth/catalogue'
 *
 * findCodeText('100208')?.statuses[0] // 401
 * ```
 */
export function findCodeText(code: string): CodeText | undefined {
  return codeTexts.get(code)
}
