import { type PlatformCode, platformCodes } from './platform-codes.ts'

/**
 * Looks up one code of the platform.
 *
 * @example
 * ```ts
 * import { findPlatformCode } from '@northbound/auth/catalogue'
 *
 * findPlatformCode('100208')?.text // 'AppId or secret is not right.'
 * ```
 */
export function findPlatformCode(code: string): PlatformCode | undefined {
  return platformCodes.find((entry) => entry.code === code)
}
