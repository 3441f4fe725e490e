import type { TokenLedger } from '../tokens/token-ledger.ts'
import type { App, AppRegistry } from './app-registry.ts'
import type { AppSeed } from './app-seed.ts'

/** An application as you may see it: no secret, no token. */
export interface AppInfo {
  readonly appId: string
  readonly frozen: boolean
  /** How many devices it owns. */
  readonly devices: number
  /** The appIds that may act on its devices. */
  readonly authorizes: readonly string[]
  /** How many logins succeeded. */
  readonly logins: number
  /** How many refreshes succeeded. */
  readonly refreshes: number
  /** What the last login or refresh handed out. Absent before the first. */
  readonly grant?: GrantInfo
}

/** Times in ms since 1970, virtual. */
export interface GrantInfo {
  readonly issuedAt: number
  readonly expiresAt: number
  /** Whether the accessToken is good at this moment. */
  readonly alive: boolean
  /** Absent when no refreshToken was issued. */
  readonly refreshExpiresAt?: number
  /** Whether the refreshToken is good at this moment. */
  readonly refreshAlive?: boolean
}

/**
 * The applications: what an operator does in the platform's portal. An unknown appId is a
 * RangeError.
 */
export interface Apps {
  list(): AppInfo[]
  get(appId: string): AppInfo | undefined
  create(seed: AppSeed): AppInfo
  /**
   * Login and refresh answer "frozen" from now on. Assumed: tokens already issued go on working.
   */
  freeze(appId: string): void
  unfreeze(appId: string): void
  /**
   * The old secret is refused at once (documented by the operator Magenta, IoT-Quickstart README).
   * Assumed: tokens already issued go on working.
   */
  rotateSecret(appId: string, secret: string): void
  /** Lets another application act on the devices of this one, by `?appId=`. */
  authorize(appId: string, otherAppId: string): void
  /** Forgets the application; its tokens end. */
  remove(appId: string): void
}

/** How many devices the emulator's own seed has; a test counts them. */
const seeded = 5

export function createApps(registry: AppRegistry, tokens: TokenLedger): Apps {
  function known(appId: string): App {
    const app = registry.find(appId)
    // The value is left out: people mix up appId and secret.
    if (!app) throw new RangeError('apps: the emulator has no application with this appId')
    return app
  }

  function describe(app: App): AppInfo {
    const { appId, frozen, logins, refreshes } = app
    const counts = { devices: app.devices?.length ?? seeded, authorizes: [...app.authorizes] }
    const grant = describeGrant(tokens, appId)
    return { appId, frozen, ...counts, logins, refreshes, ...(grant && { grant }) }
  }

  return {
    list: () => registry.all().map(describe),
    get(appId) {
      const app = registry.find(appId)
      return app && describe(app)
    },
    create: (seed) => describe(registry.add(seed)),
    freeze(appId) {
      known(appId).frozen = true
    },
    unfreeze(appId) {
      known(appId).frozen = false
    },
    rotateSecret(appId, secret) {
      registry.rotateSecret(known(appId), secret)
    },
    authorize(appId, otherAppId) {
      known(appId).authorizes.add(otherAppId)
    },
    remove(appId) {
      known(appId)
      tokens.revoke(appId)
      registry.remove(appId)
    },
  }
}

function describeGrant(tokens: TokenLedger, appId: string): GrantInfo | undefined {
  const grant = tokens.latestOf(appId)
  if (!grant) return undefined
  const { access, refresh } = grant
  return {
    issuedAt: access.issuedAt,
    expiresAt: access.expiresAt,
    alive: tokens.isAlive(access),
    ...(refresh && {
      refreshExpiresAt: refresh.expiresAt,
      refreshAlive: tokens.isAlive(refresh),
    }),
  }
}
