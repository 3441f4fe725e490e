import type { App } from '../apps/app-registry.ts'
import type { Answer } from '../http/answer.ts'
import { answerError } from '../http/answer-error.ts'
import { readJson } from '../http/read-body.ts'
import { nearName } from '../http/near-name.ts'
import type { Api, Call } from '../http/call.ts'
import type { Platform } from '../platform/platform.ts'
import { whyInvalid } from '../tokens/why-invalid.ts'
import { readCaller } from './read-caller.ts'

/** Either the application whose devices the call is about, or the answer that refuses it. */
export type Passage = { readonly app: App } | { readonly refused: Answer }

const commandApis = ['createCommand', 'commands', 'cancelCommand'] satisfies Api[]

/**
 * The differences of the gate between APIs. Documented for registering a device and for commands: the code of a missing
 * app_key; the first is assumed for all others. Documented: which APIs refuse another application with HTTP 200.
 */
export function gateOf(api: Call['api']) {
  const isCommand = commandApis.some((one) => one === api)
  return {
    missingAppKey: isCommand ? '100220' : '100025',
    foreignStatus: isCommand || api === 'modifyDevice' ? 200 : undefined,
  }
}

/**
 * The checks before every business API. Each code is documented for it; their order is assumed:
 * app_key, token, flow control, `appId` of the query, and only then the input.
 */
export function openGate(call: Call, platform: Platform): Passage {
  const { apps, behaviour, traffic } = platform
  const refuse = (code: string, note: string, status?: number): Passage => {
    return { refused: answerError(behaviour, code, { note, status }) }
  }

  const { missingAppKey, foreignStatus } = gateOf(call.api)
  const caller = readCaller(call.headers, behaviour.legacy)
  if (!caller.appKey) {
    const near = nearName('app_key', call.headers.keys())
    const note = `the header app_key is missing or empty${near ? `; a header is ${near}` : ''}`
    return refuse(missingAppKey, note)
  }

  const problem = caller.problem ?? whyTokenRefused(platform, caller.appKey, caller.accessToken)
  if (problem) return refuse('1010005', problem)

  const { throttle } = behaviour
  if (!traffic.admit(caller.appKey, throttle)) {
    return refuse('1010009', `more than ${throttle} calls in 60 s; wait, or advance the clock`)
  }

  const app = apps.find(caller.appKey)
  if (!app) return refuse('1010005', 'no application has the appId of app_key')
  // Documented: a subscription names the other application in its body (iot_06_0025, 2022-02-24).
  const place = call.api === 'subscribe' ? 'body' : 'query'
  const owner = place === 'body' ? readJson(call)?.['appId'] : call.query.get('appId')
  if (typeof owner !== 'string' || owner === '' || owner === app.appId) return { app }

  const other = apps.find(owner)
  if (!other) return refuse('100203', `no application has the appId of the ${place}`, foreignStatus)
  if (!other.authorizes.has(app.appId)) {
    const note = `the application of the ${place} has not authorized the caller`
    return refuse('100217', note, foreignStatus)
  }
  return { app: other }
}

/** Why a token is refused, for the journal: the platform has one code for expired and wrong tokens. */
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
    return 'a refreshToken was sent in place of the accessToken'
  }
  return token && tokens.isAlive(token) ? undefined : whyInvalid('accessToken', token)
}
