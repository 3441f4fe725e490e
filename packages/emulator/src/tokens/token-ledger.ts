import type { Behaviour } from '../behaviour/behaviour.ts'
import { checkShape } from '../snapshot/check-shape.ts'
import type { Store } from '../snapshot/store.ts'
import type { Fate, Grant, IssuedToken } from './issued-token.ts'

/** How many ended tokens of one application are remembered, for explanations only. */
const remembered = 64
/** How many of one kind, alive ones included: switches can let old tokens live on without end. */
const most = 1000

const fates: readonly string[] = [
  'alive',
  'superseded',
  'used',
  'logged-out',
  'revoked',
] satisfies Fate[]

/** Tokens in the order of issue; `latest` holds places in that list. */
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
interface Saved {
  readonly tokens: readonly IssuedToken[]
  readonly latest: readonly { readonly access: number; readonly refresh: number | null }[]
}

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

    save() {
      const tokens = [...tokensOf.values()].flat()
      const place = (token: IssuedToken | undefined) => (token ? tokens.indexOf(token) : -1)
      const grants = [...latest.values()].map(({ access, refresh }) => {
        const at = place(refresh)
        return { access: place(access), refresh: at < 0 ? null : at }
      })
      return { tokens, latest: grants.filter(({ access }) => access >= 0) }
    },

    load(saved) {
      checkShape<Saved>(saved, shape, 'tokens')
      for (const { kind, fate } of saved.tokens) {
        if (!fates.includes(fate) || !['access', 'refresh'].includes(kind)) {
          throw new TypeError('restore: tokens has one of an unknown kind or fate')
        }
      }
      const grants = saved.latest.map(({ access, refresh }) => {
        const pair = { access: saved.tokens[access], refresh: saved.tokens[refresh ?? -1] }
        if (!pair.access) throw new TypeError('restore: tokens.latest points beyond the list')
        return { ...pair, access: pair.access }
      })
      return () => {
        reset()
        for (const token of saved.tokens) {
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
