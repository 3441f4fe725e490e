import type { Platform } from './platform.ts'

/** A real platform behind the relay of the server that sent this page: same origin, and errors that name their cause. */
export function platformThroughRelay(): Platform {
  return {
    target: 'relay',
    url: '',
    fetch(input, init) {
      const request = new Request(input, init)
      // The relay asks for it: no form, image or link of another site can send it.
      request.headers.set('x-northbound', '1')
      return globalThis.fetch(request)
    },
    now: () => Date.now(),
    async readProblem(answer) {
      const { readRelayProblem } = await import('@northbound/auth/diagnosis')
      return readRelayProblem(answer)
    },
  }
}
