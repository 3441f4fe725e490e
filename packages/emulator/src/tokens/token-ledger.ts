import type { Behaviour } from '../behaviour/behaviour.ts'
import type { Fate, Grant, IssuedToken } from './issued-token.ts'

/** How many ended tokens of one application are remembered, for explanations only. */
const remembered = 64

export interface TokenLedgerOptions {
  readonly now: () => number
  readonly mint: () => string
  readonly behaviour: Behaviour
}

/**
 * Who holds which token. Every change is one synchronous step: of logins that run at the same time,
 * the one that gets here last wins (documented: Authentication page, 2022-02-24).
 */
export function createTokenLedger({ now, mint, behaviour }: TokenLedgerOptions) {
  const tokensOf = new Map<string, IssuedToken[]>()
  const latest = new Map<string, Grant>()

  function end(appId: string, fate: Fate, kind?: IssuedToken['kind']): void {
    for (const token of tokensOf.get(appId) ?? []) {
      if (token.fate === 'alive' && (!kind || token.kind === kind)) token.fate = fate
    }
  }

  function issueToken(appId: string, kind: IssuedToken['kind'], life: number): IssuedToken {
    const issuedAt = now()
    const token: IssuedToken = {
      value: mint(),
      kind,
      appId,
      issuedAt,
      expiresAt: issuedAt + life * 1000,
      fate: 'alive',
    }
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

  return {
    /** A login: ends every earlier accessToken of the application at once. */
    issue(appId: string): Grant {
      end(appId, 'superseded', 'access')
      if (behaviour.loginKillsRefreshToken) end(appId, 'superseded', 'refresh')
      return record({ access: issueAccess(appId), refresh: issueRefresh(appId) })
    },

    /** A refresh with a refreshToken that is alive. */
    renew(sent: IssuedToken): Grant {
      if (behaviour.refreshKillsAccessToken) end(sent.appId, 'superseded', 'access')
      const access = issueAccess(sent.appId)
      if (!behaviour.refreshRotates) return record({ access, refresh: sent })
      sent.fate = 'used'
      return record({ access, refresh: issueRefresh(sent.appId) })
    },

    /** The token with this value, alive or not, whichever application it belongs to. */
    find(kind: IssuedToken['kind'], value: string): IssuedToken | undefined {
      for (const tokens of tokensOf.values()) {
        const token = tokens.find((one) => one.kind === kind && one.value === value)
        if (token) return token
      }
      return undefined
    },

    /**
     * Not ended, and its time not up. A token that lives 3600 s is dead when 3600 s have passed.
     */
    isAlive(token: IssuedToken): boolean {
      return token.fate === 'alive' && now() < token.expiresAt
    },

    end,

    /** The application is gone, and its tokens with it. */
    revoke(appId: string): void {
      end(appId, 'revoked')
      latest.delete(appId)
    },

    /** What the last login or refresh of the application handed out, if there was one. */
    latestOf: (appId: string): Grant | undefined => latest.get(appId),

    /** Every value still remembered, so that the journal can keep them out. */
    values: (): string[] => [...tokensOf.values()].flat().map((token) => token.value),

    reset(): void {
      tokensOf.clear()
      latest.clear()
    },
  }
}

export type TokenLedger = ReturnType<typeof createTokenLedger>

/** Keeps what is alive, and of the rest the newest, so that a long run needs no more memory. */
function withoutForgotten(tokens: readonly IssuedToken[], time: number): readonly IssuedToken[] {
  if (tokens.length <= remembered) return tokens
  const cut = tokens.length - remembered
  return tokens.filter((token, index) => {
    return index >= cut || (token.fate === 'alive' && time < token.expiresAt)
  })
}
