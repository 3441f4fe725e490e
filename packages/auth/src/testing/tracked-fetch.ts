import type { Fetch } from '../runtime/runtime.ts'
import type { RealWork } from './real-work.ts'
import { trackBody } from './track-body.ts'

/** A fetch whose answers, and all reads of whose bodies, are registered as work. */
export function trackedFetch(
  inner: (request: Request) => Promise<Response>,
  work: RealWork,
): Fetch {
  return async (input, init) => {
    const request = input instanceof Request && !init ? input : new Request(input, init)
    const what = nameOf(request)
    const read = <T>(reading: Promise<T>) => work.add(reading, `the body of ${what}`, request)
    const answer = inner(trackBody(request, read))
    return trackBody(await work.add(answer, what, request, request.signal), read)
  }
}

/** The method and the address without query and credentials, which may be secret. */
function nameOf({ method, url }: Request): string {
  const { origin, pathname } = new URL(url)
  return `${method} ${origin}${pathname}`
}
