/** The error catalogue of the platform, as data. */
export type { ApiName } from './api-name.ts'
export type { CodeText } from './code-texts.ts'
export { findCodeText } from './find-code-text.ts'
export { findPlatformCode } from './find-platform-code.ts'
export { kindOfCode } from './kind-of-code.ts'
export { type PlatformCode, platformCodes } from './platform-codes.ts'
