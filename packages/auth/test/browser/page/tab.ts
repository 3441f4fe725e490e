import { createTokenSource, sealedStore, type TokenSource, withToken } from '@northbound/auth'
import { tabStore } from '@northbound/auth/browser'
import { jumpingClock } from '../../real-time.ts'

export interface TabOptions {
  readonly appId: string
  readonly secret: string
  /** A login may take this long; its lease twice that and 2 s more. */
  readonly timeoutMs: number
  readonly isSealed?: boolean
}

/** What a test can ask of a page that shares its token with other tabs. */
export interface Tab {
  start(options: TabOptions): void
  get(): Promise<string>
  peek(): string | undefined
  /** Puts the clock of the token source ahead. */
  jump(ms: number): void
  /** Calls the platform with the token; gives the status of the answer. */
  call(): Promise<number>
}

declare global {
  interface Window {
    tab: Tab
    /** Set when the page came out of the back/forward cache. */
    isBack?: boolean
  }
}

const { clock, jump } = jumpingClock()
let tokens: TokenSource | undefined

function source(): TokenSource {
  if (!tokens) throw new Error('The tab was not started')
  return tokens
}

window.tab = {
  start({ isSealed, ...options }) {
    const store = isSealed ? sealedStore(tabStore(), options) : tabStore()
    tokens = createTokenSource({ ...options, url: location.origin, store, clock })
  },
  get: async () => (await source().get()).accessToken,
  peek: () => source().peek()?.accessToken,
  jump,
  call: async () =>
    (await withToken(source())(`${location.origin}/iocm/app/dm/v1.4.0/devices?pageNo=0`)).status,
}

addEventListener('pageshow', (event) => {
  window.isBack = event.persisted
})
