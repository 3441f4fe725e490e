import type { TokenSource } from '@northbound/auth'
import { spellingsOf } from '../redaction/known-secrets.ts'
import type { Incoming } from '../wire/incoming.ts'

/** The secrets that an error of this call must not show: the current token, and the caller's credentials. */
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

/** A custom token source may throw here, and may have caused the error. */
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
