import type { FaultQueue } from '../faults/faults.ts'
import type { Pause } from '../faults/pause.ts'
import type { Call, LaterApi } from '../platform/call.ts'
import type { LaterPartLoader } from '../platform/load-later-part.ts'
import type { Perform } from '../platform/perform.ts'
import type { Route } from '../platform/platform.ts'
import type { RandomBytes } from '../random/random-bytes.ts'
import { tooLarge } from '../routes/too-large.ts'
import { responseOf } from './answer.ts'
import { findEndpoint } from './find-endpoint.ts'
import { brokenLimit, limits } from './limits.ts'
import { readText } from './read-text.ts'

export interface HandlerOptions {
  readonly perform: Perform
  readonly faults: FaultQueue
  /** The chance of faults. */
  readonly random: Pick<RandomBytes, 'fraction'>
  readonly pause: Pause
  /** The Content-Type of the edition. */
  readonly contentType: string
  readonly later: LaterPartLoader
}

/** The platform as a function of a request: finds the endpoint, reads, answers, prints. */
export function createHandler(options: HandlerOptions) {
  const { perform, faults, random, pause, contentType, later } = options
  return async (request: Request): Promise<Response> => {
    const { call, route: early } = await readRequest(request)
    const part = await later.waitFor(() => early === undefined || faults.pending > 0)
    // Without faults, the waits end here. What follows cannot be interrupted by another request.
    const route = early ?? part!.routes[call.api as LaterApi]
    const respond = (answer: ReturnType<Perform>) =>
      responseOf(answer, contentType, request.method === 'HEAD')
    const strike = part?.takeStrike(faults, call, random)
    if (!part || !strike) return respond(perform(call, route))

    const { fault, latency } = strike
    const wait = (ms: number) => pause(ms, request.signal, request)
    if (fault.latencyOn === 'request') await wait(latency)
    const struck: Route = (call, platform) =>
      part.answerFault(fault, call, platform, () => route(call, platform))
    const answer = perform(call, struck, true)
    return part.sendStruck(strike, wait, () => respond(answer))
  }
}

async function readRequest(request: Request): Promise<{ call: Call; route: Route | undefined }> {
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
