import type { TokenLedger } from '../tokens/token-ledger.ts'
import type { App, AppRegistry } from './app-registry.ts'
import type { AppSeed } from './app-seed.ts'

/** The visible state of an application: without secret and tokens. */
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
  /** The grant of the last login or refresh. Absent before the first. */
  readonly grant?: GrantInfo
}

/** Times in ms since 1970, virtual. */
export interface GrantInfo {
  readonly issuedAt: number
  readonly expiresAt: number
  /** Whether the accessToken is valid now. */
  readonly alive: boolean
  /** Absent when no refreshToken was issued. */
  readonly refreshExpiresAt?: number
  /** Whether the refreshToken is valid now. */
  readonly refreshAlive?: boolean
}

/**
 * Manages the applications, as an operator does in the platform's portal. An unknown appId throws a
 * RangeError.
 */
export interface Apps {
  list(): AppInfo[]
  get(appId: string): AppInfo | undefined
  create(seed: AppSeed): AppInfo
  /**
   * Freezes the application: login and refresh are refused from now on. Assumed: tokens already issued stay valid.
   */
  freeze(appId: string): void
  unfreeze(appId: string): void
  /**
   * Replaces the secret. The old one is refused at once (documented by the operator Magenta, IoT-Quickstart README).
   * Assumed: tokens already issued stay valid.
   */
  rotateSecret(appId: string, secret: string): void
  /** Lets another application act on the devices of this one, by `?appId=`. */
  authorize(appId: string, otherAppId: string): void
  /** Removes the application and revokes its tokens. */
  remove(appId: string): void
}

/** The number of devices in the emulator's own seed; a test compares it. */
const seeded = 5

export function createApps(registry: AppRegistry, tokens: TokenLedger): Apps {
  function known(appId: string): App {
    const app = registry.find(appId)
    // The message leaves out the value, because it may be a secret by mistake.
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
