import { isNorthboundError } from '@northbound/auth'
import type { Diagnosis, Environment } from '@northbound/auth/diagnosis'
import type { InquiryFacts } from '../calls/attempt.ts'
import type { Exchange } from '../exchange/exchange.ts'

const surroundings = { isSecure: true, isOnline: true, localNetwork: 'unknown' } as const

/** Programs in the sandbox run in Node, which names the cause of an error. */
const server: Environment = { ...surroundings, runtime: 'server', pageOrigin: undefined }

/** One program is a page, which gets no cause. */
const page: Environment = { ...surroundings, runtime: 'browser', pageOrigin: 'https://page.test' }

/** Diagnoses a failed call in the sandbox. There is no probe, because there is no network. */
export async function inquireInSandbox(
  problem: Error,
  { exchange, ...facts }: InquiryFacts & { readonly exchange: Exchange | undefined },
): Promise<Diagnosis> {
  const { diagnose } = await import('@northbound/auth/diagnosis')
  const type = exchange?.answer?.headers.find(({ name }) => name === 'content-type')
  const isHidden = isNorthboundError(problem) && problem.kind === 'blocked-by-browser'
  return diagnose(problem, {
    ...facts,
    mayProbe: false,
    environment: isHidden ? page : server,
    contentType: type?.value.map(({ text }) => text).join(''),
  })
}
