import { platformCodes } from '@northbound/auth/catalogue'
import { errorKinds } from '../../packages/auth/src/errors/error-kind.ts'

/** Everything that has an error page: each kind, then each code of the platform. */
export function listSubjects(): { kinds: string[]; codes: string[] } {
  return { kinds: Object.keys(errorKinds), codes: platformCodes.map(({ code }) => code) }
}
