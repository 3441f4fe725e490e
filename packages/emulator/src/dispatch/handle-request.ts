import { answerFault } from '../faults/answer-fault.ts'
import type { FaultQueue } from '../faults/faults.ts'
import type { Pause } from '../clock/pause.ts'
import { sendStruck } from '../faults/send-struck.ts'
import { takeStrike } from '../faults/take-strike.ts'
import type { Call } from '../http/call.ts'
import type { Perform } from './perform.ts'
import type { Route } from '../platform/platform.ts'
import type { RandomBytes } from '../random/random-bytes.ts'
import { tooLarge } from './too-large.ts'
import { responseOf } from '../http/answer.ts'
import { findEndpoint } from './find-endpoint.ts'
import { brokenLimit, limits } from '../http/limits.ts'
import { readText } from '../http/read-text.ts'

export interface HandlerOptions {
  readonly perform: Perform
  readonly faults: FaultQueue
  /** The randomness of faults. */
  readonly random: Pick<RandomBytes, 'fraction'>
  readonly pause: Pause
  /** The Content-Type of the edition. */
  readonly contentType: string
}

/** The platform as a function of a request: finds the endpoint, reads, answers, prints. */
export function createHandler(options: HandlerOptions) {
  const { perform, faults, random, pause, contentType } = options
  return async (request: Request): Promise<Response> => {
    const { call, route } = await readRequest(request)
    // Without faults there is no further wait: no other request can interrupt what follows.
    const respond = (answer: ReturnType<Perform>) =>
      responseOf(answer, contentType, request.method === 'HEAD')
    const strike = takeStrike(faults, call, random)
    if (!strike) return respond(perform(call, route))

    const { fault, latency } = strike
    const wait = (ms: number) => pause(ms, request.signal, request)
    if (fault.latencyOn === 'request') await wait(latency)
    const struck: Route = (call, platform) =>
      answerFault(fault, call, platform, () => route(call, platform))
    const answer = perform(call, struck, true)
    return sendStruck(strike, wait, () => respond(answer))
  }
}

async function readRequest(request: Request): Promise<{ call: Call; route: Route }> {
  const { method, headers } = request
  const url = new URL(request.url)
  const broken = brokenLimit(url, headers)
  const text = broken ? '' : await readText(request, limits.body)
  const { api, params, route } = findEndpoint(method, broken === 'url' ? '/' : url.pathname)
  const tooMuch = text === undefined ? 'body' : broken
  const call = {
    api,
    method,
    path: url.pathname,
    query: url.searchParams,
    params,
    headers,
    body: text ?? '',
  }
  return { call, route: tooMuch ? tooLarge(tooMuch) : route }
}
