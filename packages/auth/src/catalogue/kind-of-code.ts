import { type ErrorKind, errorKinds } from '../errors/error-kind.ts'

/**
 * The kind of a platform code, or undefined when no kind lists it.
 *
 * @example
 * ```ts
 * import { kindOfCode } from '@northbound/auth/catalogue'
 *
 * kindOfCode('100208') // 'credentials-rejected'
 * kindOfCode('100418') // undefined: a NorthboundError with it is `platform-refused`
 * ```
 */
export function kindOfCode(code: string): ErrorKind | undefined {
  for (const [kind, [, codes]] of Object.entries(errorKinds)) {
    if (codes?.split(' ').includes(code)) return kind as ErrorKind
  }
  return undefined
}
