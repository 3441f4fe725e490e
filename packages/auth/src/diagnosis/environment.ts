import { readTarget } from './target-address.ts'

/** Whether a page may reach a near address. `unknown`: the browser does not say, or has no such question. */
export type Permission = 'granted' | 'denied' | 'prompt' | 'unknown'

/** What surrounds the call, as far as it bears on why one fails. */
export interface Environment {
  /** A browser hides why a fetch failed; every other runtime says it. */
  readonly runtime: 'browser' | 'server'
  /** Origin of the page; undefined outside of one. */
  readonly pageOrigin: string | undefined
  /** Whether the page came safely: from https:, or from this machine. */
  readonly isSecure: boolean
  /** `false` is sure, `true` is not: a network may be there and lead nowhere. */
  readonly isOnline: boolean
  /** Whether the page may reach the target, which is on this machine or in the local network. */
  readonly localNetwork: Permission
}

/** What is asked of a host. A page, a worker and a server each have some of it. */
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
 * Reads what surrounds a call to `url`. It sends nothing, and asks the visitor nothing.
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
  // Deno has a location too when it is told one.
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
 * Chromium 145 has a name for each of the two places, 142 to 144 had one for both; a browser rejects a name that it does
 * not know.
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
