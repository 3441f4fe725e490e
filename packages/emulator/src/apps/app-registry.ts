import { deviceFromSeed, type StoredDevice } from '../devices/device.ts'
import { checkShape } from '../snapshot/check-shape.ts'
import type { Store } from '../snapshot/store.ts'
import type { AppSeed } from './app-seed.ts'

/** An application as the emulator holds it. It never leaves the emulator, because it holds the secret. */
export interface App {
  readonly appId: string
  secret: string
  readonly oldSecrets: string[]
  frozen: boolean
  /** `null` stands for the emulator's own seed until its first use, because it is loaded on demand. */
  devices: StoredDevice[] | null
  readonly authorizes: Set<string>
  logins: number
  refreshes: number
}

/** The secrets are separate from the applications, because those of removed applications are kept. */
const shape = {
  apps: [
    {
      appId: 'string',
      secret: 'string',
      oldSecrets: ['string'],
      frozen: 'boolean',
      devices: [
        {
          deviceId: 'string',
          deviceInfo: 'object',
          services: [{ serviceId: 'string', data: 'object', eventTime: 'string' }],
          kept: {
            history: [{ serviceId: 'string', data: 'object', timestamp: 'string' }],
            commands: [{ serviceId: 'string', method: 'string', paras: ['string'] }],
            verifyCode: 'string|null',
            expiresAt: 'number|null',
            heardAt: 'number|null',
          },
        },
        null,
      ],
      authorizes: ['string'],
      logins: 'number',
      refreshes: 'number',
    },
  ],
  secrets: ['string'],
} as const
interface Saved {
  readonly apps: readonly (Omit<App, 'authorizes'> & { readonly authorizes: string[] })[]
  readonly secrets: readonly string[]
}

/** Every application, and how to get back to the first state. */
export function createAppRegistry(seeds: readonly AppSeed[]) {
  const apps = new Map<string, App>()
  const secrets = new Set<string>()
  // A copy, so that a later change of the caller's objects does not affect the next reset.
  const start = structuredClone(seeds)

  function add(seed: AppSeed): App {
    checkText('appId', seed.appId)
    checkText('secret', seed.secret)
    if (apps.has(seed.appId)) throw new TypeError('apps: two applications have the same appId')
    const app = appFromSeed(seed)
    apps.set(app.appId, app)
    remember(app.secret)
    return app
  }

  /** Also in lower case, because header names arrive like that. */
  function remember(secret: string): void {
    secrets.add(secret).add(secret.toLowerCase())
  }

  function reset(): void {
    apps.clear()
    secrets.clear()
    for (const seed of start) add(seed)
  }

  const store: Store = {
    save: () => ({
      apps: [...apps.values()].map((app) => ({ ...app, authorizes: [...app.authorizes] })),
      secrets: [...secrets],
    }),
    load(saved) {
      checkShape<Saved>(saved, shape, 'apps')
      for (const app of saved.apps) {
        checkText('appId', app.appId)
        checkText('secret', app.secret)
      }
      return () => {
        apps.clear()
        secrets.clear()
        for (const app of saved.apps) {
          apps.set(app.appId, { ...app, authorizes: new Set(app.authorizes) })
        }
        for (const secret of saved.secrets) secrets.add(secret)
      }
    },
    reset,
  }

  reset()
  return {
    ...store,
    add,
    find: (appId: string): App | undefined => apps.get(appId),
    all: (): App[] => [...apps.values()],
    remove: (appId: string): boolean => apps.delete(appId),
    rotateSecret(app: App, secret: string): void {
      checkText('secret', secret)
      app.oldSecrets.push(app.secret)
      app.secret = secret
      remember(secret)
    },
    /**
     * Every secret that is or was in use, also of removed applications: the journal hides
     * them.
     */
    secrets: (): Iterable<string> => secrets,
  }
}

export type AppRegistry = ReturnType<typeof createAppRegistry>

/** Documented: String(256) for both (Authentication page, 2022-02-24). */
function checkText(name: 'appId' | 'secret', value: unknown): void {
  if (typeof value !== 'string' || value.length < 1 || value.length > 256) {
    throw new TypeError(`apps: ${name} must be a string of 1 to 256 characters`)
  }
}

function appFromSeed(seed: AppSeed): App {
  return {
    appId: seed.appId,
    secret: seed.secret,
    oldSecrets: [],
    frozen: seed.frozen ?? false,
    devices: seed.devices?.map(deviceFromSeed) ?? null,
    authorizes: new Set(seed.authorizes),
    logins: 0,
    refreshes: 0,
  }
}
