import type { Behaviour } from '../behaviour/behaviour.ts'
import type { Store } from '../snapshot/store.ts'
import type { Fate, Grant, IssuedToken } from './issued-token.ts'
import { readSavedTokens, saveTokens } from './saved-tokens.ts'

/** How many ended tokens of one application are remembered, for explanations only. */
const remembered = 64
/** How many of one kind, alive ones included: switches can let old tokens live on without end. */
const most = 1000

export interface TokenLedgerOptions {
  readonly now: () => number
  readonly mint: () => string
  readonly behaviour: Behaviour
}

export interface TokenLedger extends Store {
  /** A login: ends every earlier accessToken of the application at once. */
  issue(appId: string): Grant
  /** A refresh with a refreshToken that is alive. */
  renew(sent: IssuedToken): Grant
  /** The token with this value, alive or not, whichever application it belongs to. */
  find(kind: IssuedToken['kind'], value: string): IssuedToken | undefined
  /** Not ended, and its time not up. A token that lives 3600 s is dead when 3600 s have passed. */
  isAlive(token: IssuedToken): boolean
  /** Ends what is alive, of one kind or of both. */
  end(appId: string, fate: Fate, kind?: IssuedToken['kind']): void
  /** Makes the time of every accessToken of the application be up. */
  expire(appId: string): void
  /** The application is gone, and its tokens with it. */
  revoke(appId: string): void
  /** What the last login or refresh of the application handed out, if there was one. */
  latestOf(appId: string): Grant | undefined
  /** Every value still remembered, so that the journal can keep them out. */
  values(): string[]
}

/**
 * Who holds which token. Every change is one synchronous step: of logins that run at the same time,
 * the one that gets here last wins (documented: Authentication page, 2022-02-24).
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

/** Keeps what is alive, and of the rest the newest, so that a long run needs no more memory. */
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
