import { Fetch } from '@northbound/auth'
interface Proxy {
  readonly fetch: (request: Request) => Promise<Response>
  readonly platformUrl: string
  readonly isGuarded: boolean
  readonly underWay: number
  readonly stalledAnswers: Readonly<StalledAnswers>
  readonly checkReady: () => Promise<void>
}
type Relay = Pick<Proxy, 'fetch'>
interface RelayOptions {
  readonly platforms: Readonly<Record<string, string>>
  readonly origins: readonly string[]
  readonly timeoutMs?: number | undefined
  readonly bodyIdleMs?: number | undefined
  readonly bodyMs?: number | undefined
  readonly answerIdleMs?: number | undefined
  readonly fetch?: Fetch | undefined
}
interface StalledAnswers {
  caller: number
  platform: number
}
export declare function createRelay(options: RelayOptions): Relay
export type { Relay, RelayOptions }
