import { readTarget } from './target-address.ts'

/** Whether a page may reach a local address. `unknown`: the browser does not tell, or has no such permission. */
export type Permission = 'granted' | 'denied' | 'prompt' | 'unknown'

/** The environment of a call, as far as it can explain a failure. */
export interface Environment {
  /** A browser hides why a fetch failed; every other runtime reports it. */
  readonly runtime: 'browser' | 'server'
  /** Origin of the page; undefined outside of one. */
  readonly pageOrigin: string | undefined
  /** Whether the page is a secure context: from https:, or from this machine. */
  readonly isSecure: boolean
  /** `false` is reliable, `true` is not: a network may exist without a way to the target. */
  readonly isOnline: boolean
  /** Whether the page may reach the target, which is on this machine or in the local network. */
  readonly localNetwork: Permission
}

/** The globals that are read. A page, a worker and a server each have some of them. */
export interface DiagnosisHost {
  readonly location?: { readonly origin: string } | undefined
  readonly isSecureContext?: boolean | undefined
  readonly Deno?: unknown
  readonly navigator?:
    | {
        readonly onLine?: boolean | undefined
        readonly permissions?: { query(wanted: never): Promise<{ readonly state: string }> }
      }
    | undefined
}

/**
 * Reads the environment of a call to `url`. It sends nothing, and asks the visitor nothing.
 *
 * @param host @default globalThis
 * @example
 * ```ts
 * import { readEnvironment } from '@northbound/auth/diagnosis'
 *
 * const { isOnline, localNetwork } = await readEnvironment('https://192.168.0.20:8743')
 * ```
 */
export async function readEnvironment(
  url: string,
  host: DiagnosisHost = globalThis as unknown as DiagnosisHost,
): Promise<Environment> {
  // Deno has a location too when it is started with one.
  const isBrowser = host.location !== undefined && host.Deno === undefined
  return {
    runtime: isBrowser ? 'browser' : 'server',
    pageOrigin: isBrowser ? host.location?.origin : undefined,
    isSecure: host.isSecureContext ?? !isBrowser,
    isOnline: host.navigator?.onLine ?? true,
    localNetwork: isBrowser ? await readPermission(url, host) : 'unknown',
  }
}

/**
 * Chromium 145 has a permission for each of the two places, 142 to 144 have one for both. A browser rejects the name of
 * an unknown permission.
 */
async function readPermission(url: string, { navigator }: DiagnosisHost): Promise<Permission> {
  const names = [
    readTarget(url)?.place === 'this-machine' ? 'loopback-network' : 'local-network',
    'local-network-access',
  ]
  for (const name of names) {
    const status = await navigator?.permissions?.query({ name } as never).catch(() => undefined)
    if (status) return isPermission(status.state) ? status.state : 'unknown'
  }
  return 'unknown'
}

function isPermission(state: string): state is Permission {
  return state === 'granted' || state === 'denied' || state === 'prompt'
}
