import type { TokenSource } from '@northbound/auth'
import { spellingsOf } from '../redaction/known-secrets.ts'
import type { Incoming } from './incoming.ts'

/** What an error of this call must not show: the token of now, and what the caller shows to prove who it is. */
export function secretsOfCall(
  { header }: Pick<Incoming, 'header'>,
  tokens: Pick<TokenSource, 'peek'>,
): string[] {
  const [, scheme = '', shown = ''] = /^(\S+) +(\S+)$/.exec(header('authorization') ?? '') ?? []
  const cookies = (header('cookie') ?? '').split(';').map((one) => one.replace(/^[^=]*=/, ''))
  const password = /^basic$/i.test(scheme) ? decode(shown).replace(/^[^:]*:/, '') : ''
  return [tokenOf(tokens), shown, password, ...cookies].flatMap((secret) =>
    spellingsOf(secret.trim()),
  )
}

/** A token source of somebody else may throw, and be the reason for all this. */
function tokenOf(tokens: Pick<TokenSource, 'peek'>): string {
  try {
    return tokens.peek()?.accessToken ?? ''
  } catch {
    return ''
  }
}

function decode(base64: string): string {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(base64), (one) => one.charCodeAt(0)))
  } catch {
    return ''
  }
}
