import type { IssuedToken } from './issued-token.ts'

const reasons: Record<IssuedToken['fate'], string> = {
  alive: 'has expired',
  superseded: 'was superseded: a later login or refresh of the same appId invalidated it',
  used: 'was used: a refresh invalidated it and issued another',
  'logged-out': 'was revoked by a logout',
  revoked: 'was revoked because its application was removed',
}

/** Describes for the journal why a token is refused, which the platform never tells. */
export function whyInvalid(name: string, token: IssuedToken | undefined): string {
  if (!token) return `the ${name} was not issued by this emulator, or is no longer remembered`
  return `the ${name} ${reasons[token.fate]}`
}
