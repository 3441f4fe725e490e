import type { Behaviour } from '../behaviour/behaviour.ts'
import type { Store } from '../snapshot/store.ts'
import type { Fate, Grant, IssuedToken } from './issued-token.ts'
import { readSavedTokens, saveTokens } from './saved-tokens.ts'

/** How many invalid tokens of one application are kept, only to explain refusals. */
const remembered = 64
/** How many tokens of one kind are kept, including valid ones: switches can keep old tokens valid without end. */
const most = 1000

export interface TokenLedgerOptions {
  readonly now: () => number
  readonly mint: () => string
  readonly behaviour: Behaviour
}

export interface TokenLedger extends Store {
  /** A login: invalidates every earlier accessToken of the application at once. */
  issue(appId: string): Grant
  /** A refresh with a valid refreshToken. */
  renew(sent: IssuedToken): Grant
  /** The token with this value, valid or not, of any application. */
  find(kind: IssuedToken['kind'], value: string): IssuedToken | undefined
  /** Whether the token is valid: neither invalidated nor expired. With a lifetime of 3600 s it is invalid when 3600 s have passed. */
  isAlive(token: IssuedToken): boolean
  /** Invalidates the valid tokens, of one kind or of both. */
  end(appId: string, fate: Fate, kind?: IssuedToken['kind']): void
  /** Expires every accessToken of the application. */
  expire(appId: string): void
  /** Revokes all tokens of a removed application. */
  revoke(appId: string): void
  /** The grant of the last login or refresh of the application, if there was one. */
  latestOf(appId: string): Grant | undefined
  /** Every value still kept, so that the journal can hide them. */
  values(): string[]
}

/**
 * Keeps the tokens of all applications. Every change is one synchronous step: of concurrent logins
 * the one handled last wins (documented: Authentication page, 2022-02-24).
 */
export function createTokenLedger({ now, mint, behaviour }: TokenLedgerOptions): TokenLedger {
  const tokensOf = new Map<string, IssuedToken[]>()
  const latest = new Map<string, Grant>()

  function isAlive(token: IssuedToken): boolean {
    return token.fate === 'alive' && now() < token.expiresAt
  }

  function end(appId: string, fate: Fate, kind?: IssuedToken['kind']): void {
    for (const token of tokensOf.get(appId) ?? []) {
      if (token.fate === 'alive' && (!kind || token.kind === kind)) token.fate = fate
    }
  }

  function issueToken(appId: string, kind: IssuedToken['kind'], life: number): IssuedToken {
    const issuedAt = now()
    const expiresAt = issuedAt + life * 1000
    const token: IssuedToken = { value: mint(), kind, appId, issuedAt, expiresAt, fate: 'alive' }
    tokensOf.set(appId, [...withoutForgotten(tokensOf.get(appId) ?? [], issuedAt), token])
    return token
  }

  function issueRefresh(appId: string): IssuedToken | undefined {
    if (behaviour.refreshTokenField !== 'value') return undefined
    return issueToken(appId, 'refresh', behaviour.refreshTokenLife)
  }

  function issueAccess(appId: string): IssuedToken {
    return issueToken(appId, 'access', behaviour.accessTokenLife)
  }

  function record(grant: Grant): Grant {
    latest.set(grant.access.appId, grant)
    return grant
  }

  function reset(): void {
    tokensOf.clear()
    latest.clear()
  }

  return {
    issue(appId) {
      end(appId, 'superseded', 'access')
      if (behaviour.loginKillsRefreshToken) end(appId, 'superseded', 'refresh')
      return record({ access: issueAccess(appId), refresh: issueRefresh(appId) })
    },

    renew(sent) {
      if (behaviour.refreshKillsAccessToken) end(sent.appId, 'superseded', 'access')
      const access = issueAccess(sent.appId)
      if (!behaviour.refreshRotates) return record({ access, refresh: sent })
      sent.fate = 'used'
      return record({ access, refresh: issueRefresh(sent.appId) })
    },

    find(kind, value) {
      for (const tokens of tokensOf.values()) {
        const token = tokens.find((one) => one.kind === kind && one.value === value)
        if (token) return token
      }
      return undefined
    },

    isAlive,
    end,
    expire(appId) {
      for (const token of tokensOf.get(appId) ?? []) {
        if (token.kind === 'access' && isAlive(token)) token.expiresAt = now()
      }
    },

    revoke(appId) {
      end(appId, 'revoked')
      latest.delete(appId)
    },

    latestOf: (appId) => latest.get(appId),
    values: () => [...tokensOf.values()].flat().map((token) => token.value),

    save: () => saveTokens([...tokensOf.values()].flat(), [...latest.values()]),

    load(saved) {
      const { tokens, grants } = readSavedTokens(saved)
      return () => {
        reset()
        for (const token of tokens) {
          tokensOf.set(token.appId, [...(tokensOf.get(token.appId) ?? []), token])
        }
        grants.forEach(record)
      }
    },

    reset,
  }
}

/** Keeps the valid tokens, and the newest of the others, so that memory stays bounded. */
function withoutForgotten(tokens: readonly IssuedToken[], time: number): readonly IssuedToken[] {
  if (tokens.length <= remembered) return tokens
  const cut = tokens.length - remembered
  const kept = tokens.filter((token, index) => {
    return index >= cut || (token.fate === 'alive' && time < token.expiresAt)
  })
  if (kept.length <= most) return kept
  const newest = (kind: IssuedToken['kind']) =>
    kept.filter((token) => token.kind === kind).slice(-most)
  const chosen = new Set([...newest('access'), ...newest('refresh')])
  return kept.filter((token) => chosen.has(token))
}
