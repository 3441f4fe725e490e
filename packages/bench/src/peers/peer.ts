import type { Platform } from '../fake-server/create-fake-server.ts'

/** One token client, used as documented. One file each. */
export interface Peer {
  /** The name in the table. */
  readonly name: string
  /** The package whose version is printed. */
  readonly packageName: string
  /**
   * What handles a rejected token: the package itself, the documented hook, or, where there is
   * neither, one retry by the harness with the package's own option to force a new token, as its users write it.
   */
  readonly recovery: 'own' | 'hook' | 'harness'
  /** Printed below the table. */
  readonly note?: string
  /** So slow to give up that a race is run once; its outcome is the same every time. */
  readonly isSlow?: boolean
  create(platform: Platform): Promise<Contender>
}

/** A peer that calls one platform. */
export interface Contender {
  /** One call of the business API. Whether it succeeded; an error means it did not, and why. */
  call(): Promise<boolean>
  close?(): Promise<void>
}

/** Made-up credentials that satisfy every package; the server looks at none of them. */
export const credentials = { clientId: 'bench-app', clientSecret: 'bench-secret' }

/** Calls with the current token and, when that is rejected, once more with the next one. */
export async function callWithRetry(
  platform: Platform,
  getToken: (options: { isForced: boolean }) => Promise<string>,
): Promise<boolean> {
  const send = async (isForced: boolean) => {
    const authorization = `Bearer ${await getToken({ isForced })}`
    return platform.fetch(`${platform.url}/api/devices`, { headers: { authorization } })
  }
  const first = await send(false)
  return first.status === 401 ? (await send(true)).ok : first.ok
}

/** Asks for a token as the documentation of most packages leaves it to their user. */
export async function requestToken(
  platform: Platform,
): Promise<{ token: string; expiresAt: number }> {
  const response = await platform.fetch(`${platform.url}/oauth2/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: credentials.clientId,
      client_secret: credentials.clientSecret,
    }),
  })
  const { access_token, expires_in } = await response.json()
  return { token: access_token, expiresAt: Date.now() + expires_in * 1000 }
}
