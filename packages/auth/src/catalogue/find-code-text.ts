import { type CodeText, codeTexts } from './code-texts.ts'

/**
 * Looks up what the platform answers with a code: statuses and text. For programs that must stay small;
 * `findPlatformCode` knows the sources too.
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
