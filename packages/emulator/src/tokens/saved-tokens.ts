import { checkShape } from '../snapshot/check-shape.ts'
import type { Fate, Grant, IssuedToken } from './issued-token.ts'

const fates: readonly string[] = [
  'alive',
  'superseded',
  'used',
  'logged-out',
  'revoked',
] satisfies Fate[]

/** Tokens in the order of issue; `latest` holds indexes of that list. */
const shape = {
  tokens: [
    {
      value: 'string',
      kind: 'string',
      appId: 'string',
      issuedAt: 'number',
      expiresAt: 'number',
      fate: 'string',
    },
  ],
  latest: [{ access: 'number', refresh: 'number|null' }],
} as const

/** Tokens as they are in a snapshot. */
export interface SavedTokens {
  readonly tokens: readonly IssuedToken[]
  readonly latest: readonly { readonly access: number; readonly refresh: number | null }[]
}

/**
 * @param tokens in the order of issue
 * @param latest the grant of the last login or refresh of each application
 */
export function saveTokens(tokens: readonly IssuedToken[], latest: readonly Grant[]): SavedTokens {
  const place = (token: IssuedToken | undefined) => (token ? tokens.indexOf(token) : -1)
  const grants = latest.map(({ access, refresh }) => {
    const at = place(refresh)
    return { access: place(access), refresh: at < 0 ? null : at }
  })
  return { tokens, latest: grants.filter(({ access }) => access >= 0) }
}

/** @throws {TypeError} when it is not what `saveTokens` made */
export function readSavedTokens(saved: unknown): {
  readonly tokens: readonly IssuedToken[]
  readonly grants: readonly Grant[]
} {
  checkShape<SavedTokens>(saved, shape, 'tokens')
  const { tokens, latest } = saved
  for (const { kind, fate } of tokens) {
    if (!fates.includes(fate) || !['access', 'refresh'].includes(kind)) {
      throw new TypeError('restore: tokens has one of an unknown kind or fate')
    }
  }
  const grants = latest.map(({ access, refresh }) => {
    const pair = { access: tokens[access], refresh: tokens[refresh ?? -1] }
    if (!pair.access) throw new TypeError('restore: tokens.latest points beyond the list')
    return { ...pair, access: pair.access }
  })
  return { tokens, grants }
}
