import type { App } from '../apps/app-registry.ts'
import type { Answer } from '../http/answer.ts'
import { answerError } from '../http/answer-error.ts'
import type { Call } from '../platform/call.ts'
import type { Platform } from '../platform/platform.ts'
import { whyDead } from '../tokens/why-dead.ts'
import { readCaller } from './read-caller.ts'

/** Either the application whose devices the call is about, or the answer that refuses it. */
export type Passage = { readonly app: App } | { readonly refused: Answer }

/**
 * The checks before every business API. Each code is documented for it; their order is assumed:
 * app_key, token, flow control, `appId` of the query, and only then the input.
 */
export function openGate(call: Call, platform: Platform): Passage {
  const { apps, behaviour } = platform
  const refuse = (code: string, note: string): Passage => {
    return { refused: answerError(behaviour, code, { note }) }
  }

  const caller = readCaller(call.headers)
  // Documented for registering a device; assumed for the others.
  if (!caller.appKey) return refuse('100025', 'the header app_key is missing or empty')

  const problem = caller.problem ?? whyTokenRefused(platform, caller.appKey, caller.accessToken)
  if (problem) return refuse('1010005', problem)

  // Flow control (1010009, documented: 100 calls in 60 s for one application) has its place here.

  const app = apps.find(caller.appKey)
  if (!app) return refuse('1010005', 'no application has the appId of app_key')
  const owner = call.query.get('appId')
  if (!owner || owner === app.appId) return { app }

  const other = apps.find(owner)
  if (!other) return refuse('100203', 'no application has the appId of the query')
  if (!other.authorizes.has(app.appId)) {
    return refuse('100217', 'the application of the query has not authorized the caller')
  }
  return { app: other }
}

/** One code for all of it: the platform does not tell an expired token from a wrong one. */
function whyTokenRefused(
  { apps, tokens }: Platform,
  appKey: string,
  accessToken: string | undefined,
): string | undefined {
  const token = tokens.find('access', accessToken ?? '')
  if (token && token.appId !== appKey) {
    return apps.find(appKey)
      ? 'the accessToken belongs to another application than app_key'
      : 'no application has the appId of app_key'
  }
  if (!token && tokens.find('refresh', accessToken ?? '')) {
    return 'a refreshToken was sent in the place of the accessToken'
  }
  return token && tokens.isAlive(token) ? undefined : whyDead('accessToken', token)
}
