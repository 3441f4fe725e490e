import type { IssuedToken } from './issued-token.ts'

const reasons: Record<IssuedToken['fate'], string> = {
  alive: 'has expired',
  superseded: 'was superseded: a later login or refresh of the same appId ended it',
  used: 'was used: a refresh ended it and handed out another',
  'logged-out': 'was ended by a logout',
  revoked: 'was ended because its application was removed',
}

/** Says for the journal what the platform never says: why this token is refused. */
export function whyDead(name: string, token: IssuedToken | undefined): string {
  if (!token) return `the ${name} is not one that this emulator issued, or one long gone`
  return `the ${name} ${reasons[token.fate]}`
}
