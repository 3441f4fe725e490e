import type { App } from '../apps/app-registry.ts'
import type { Answer } from '../http/answer.ts'
import { answerError } from '../http/answer-error.ts'
import type { Call } from '../http/call.ts'
import type { Platform, Route } from '../platform/platform.ts'
import { openGate } from './open-gate.ts'

/** The input of a business API. */
export interface Business {
  readonly call: Call
  readonly platform: Platform
  /** The application whose devices the call is about. */
  readonly app: App
  /** An error by its code, with a note for the journal; the most usual status unless one is given. */
  readonly refuse: (code: string, note: string, status?: number) => Answer
}

/** A route for calls that pass the gate. */
export function behindGate(act: (business: Business) => Answer): Route {
  return (call, platform) => {
    const passage = openGate(call, platform)
    if ('refused' in passage) return passage.refused
    const refuse: Business['refuse'] = (code, note, status) =>
      answerError(platform.behaviour, code, { note, status })
    return act({ call, platform, app: passage.app, refuse })
  }
}
