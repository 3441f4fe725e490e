import { type Fetch, isNorthboundError } from '@northbound/auth'
import type { Diagnosis } from '@northbound/auth/diagnosis'
import type { Platform } from '../platform/platform.ts'
import type { Exchange } from '../exchange/exchange.ts'
import { type EndedCall, recordingFetch } from '../exchange/recording-fetch.ts'
import { watchPolicy } from './watch-policy.ts'

/** A call that was tried. */
export interface Attempt<T> {
  readonly exchange?: Exchange | undefined
  readonly value?: T | undefined
  readonly problem?: Error | undefined
  /** The true cause, in English, which only an emulator knows. */
  readonly insight?: string | undefined
  /** Finds out why it failed; present when it did. */
  readonly inquire?: ((facts: InquiryFacts) => Promise<Diagnosis>) | undefined
}

/** What the caller knows about the failed call. */
export interface InquiryFacts {
  /** The address it was meant for, needed when nothing was sent. */
  readonly url: string
  /** The platform's own address, where the page calls another in its place. */
  readonly platformUrl?: string | undefined
  readonly call: 'login' | 'refresh' | 'logout' | 'other'
  readonly tokenExpired?: boolean | undefined
}

/**
 * Makes a call with a recording fetch. Never throws.
 *
 * @param watch sees each request and its answer
 */
export async function attempt<T>(
  platform: Pick<Platform, 'fetch' | 'insight' | 'readProblem' | 'inquiry'>,
  call: (fetch: Fetch) => Promise<T>,
  watch?: (ended: EndedCall) => Promise<void>,
): Promise<Attempt<T>> {
  let exchange: Exchange | undefined
  let told: Promise<Error | undefined> | undefined
  const listening = recordingFetch(platform.fetch, async (recorded, ended) => {
    exchange = recorded
    told = ended.response && platform.readProblem?.(ended.response.clone())
    await watch?.(ended)
  })
  const policy = watchPolicy()
  try {
    return { value: await call(listening), exchange }
  } catch (thrown) {
    const reported = await told?.catch(() => undefined)
    const problem = reported ?? (thrown instanceof Error ? thrown : new Error(String(thrown)))
    return {
      problem,
      exchange,
      insight: exchange && platform.insight?.(),
      async inquire({ url, platformUrl, ...facts }) {
        const { diagnose } = await import('@northbound/auth/diagnosis')
        const { headers } = exchange?.answer ?? {}
        const type = headers?.find(({ name }) => name === 'content-type')
        // An answer is about the platform, even through the relay, and so is a missing answer: a relay that is up itself answers or
        // is refused. Then no probe is needed, least of all of the server of this page, which was not called.
        const isSilent = isNorthboundError(problem) && problem.kind === 'timed-out'
        const isPassedOn = platformUrl !== undefined && (exchange?.answer !== undefined || isSilent)
        return diagnose(problem, {
          ...facts,
          url: isPassedOn ? platformUrl : url,
          mayProbe: !isPassedOn,
          ...platform.inquiry,
          via: reported ? 'relay' : 'direct',
          // A relay's report has a type of its own.
          contentType: reported ? undefined : type?.value.map(({ text }) => text).join(''),
          policyViolation: await policy.violated(),
        })
      },
    }
  } finally {
    policy.stop()
  }
}
