/** The error catalogue of the platform, as data. */
export { kindOfCode } from './kind-of-code.ts'
export { findPlatformCode } from './find-platform-code.ts'
export { type PlatformCode, platformCodes } from './platform-codes.ts'
