import type { Fetch } from '@northbound/auth'

/** A platform that the relay passes calls on to. */
export interface RelayedPlatform {
  readonly name: string
  /** Its own address, which the page never calls. */
  readonly url: string
}

/** What the page knows of the relay. `absent`: no server of ours sent the page, or it was started without one. */
export type RelayState =
  | 'unasked'
  | 'asking'
  | 'absent'
  | { readonly platforms: readonly RelayedPlatform[]; readonly mutualTls: boolean }

/** Asks the server of this page for its relay. Never rejects: a page from elsewhere simply has none. */
export async function listRelay(
  relayUrl: string | undefined,
  fetch: Fetch = (input, init) => globalThis.fetch(input, init),
): Promise<RelayState> {
  if (relayUrl === undefined) return 'absent'
  try {
    const answer = await fetch(relayUrl)
    const { platforms, mutualTls } = (await answer.json()) as Exclude<RelayState, string>
    return platforms.length ? { platforms, mutualTls } : 'absent'
  } catch {
    return 'absent'
  }
}
