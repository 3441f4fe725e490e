import { answerError } from '../http/answer-error.ts'
import { nearestPath } from './nearest-path.ts'
import type { Route } from '../platform/platform.ts'

/** Answers unknown paths. Assumed: 404, with the code of a missing resource. */
export const unknownPath: Route = (call, { behaviour }) => {
  const nearest = nearestPath(call.path)
  const note = `the emulator has no such path${nearest ? `; ${nearest}` : ''}`
  return answerError(behaviour, '100225', { status: 404, note })
}

/**
 * Answers known paths with another method, also a CORS preflight. Assumed: 405, as an illegal
 * request.
 */
export function wrongMethod(allowed: string): Route {
  return (_call, { behaviour }) => ({
    ...answerError(behaviour, '100019', { status: 405, note: `this path allows only ${allowed}` }),
    headers: { Allow: allowed },
  })
}
