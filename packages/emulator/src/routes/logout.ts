import type { Answer } from '../http/answer.ts'
import { answerError } from '../http/answer-error.ts'
import { isForm, readForm, readJson } from '../http/read-body.ts'
import { whyUnreadable } from '../http/why-unreadable.ts'
import { nearName } from '../http/near-name.ts'
import type { Call } from '../http/call.ts'
import type { Route } from '../platform/platform.ts'
import { whyInvalid } from '../tokens/why-invalid.ts'

const done: Answer = { status: 204 }

/**
 * `POST /iocm/app/sec/v1.1.0/logout`. Observed in the official Java SDK 1.5.1 and several clients:
 * JSON `{accessToken}`, 204 without a body, no `app_key` or `Authorization` sent; one client sends
 * a form. Its errors are documented nowhere: those of refreshToken are assumed.
 */
export const logout: Route = (call, { tokens, behaviour, edition }) => {
  const fields = readFields(call, behaviour.legacy)
  if (!fields) {
    return answerError(behaviour, edition.unreadableJson, { note: whyUnreadable(call) })
  }
  const sent = fields['accessToken']
  if (typeof sent !== 'string' || sent === '') {
    const near = nearName('accessToken', Object.keys(fields))
    const note = `missing or empty: accessToken${near ? `; the field is ${near}` : ''}`
    return answerError(behaviour, '102202', { note })
  }

  const token = tokens.find('access', sent)
  if (!token || !tokens.isAlive(token)) {
    const note = tokens.find('refresh', sent)
      ? 'a refreshToken was sent in place of the accessToken'
      : whyInvalid('accessToken', token)
    return behaviour.logoutOfDeadToken === 'refused'
      ? answerError(behaviour, '1010005', { note })
      : { ...done, note }
  }
  tokens.end(token.appId, 'logged-out', behaviour.logoutKillsRefreshToken ? undefined : 'access')
  return done
}

function readFields(call: Call, legacy: boolean): Readonly<Record<string, unknown>> | undefined {
  const json = readJson(call)
  if (json) return json
  if (isForm(call)) return Object.fromEntries(readForm(call))
  // One old client sends a form with a JSON Content-Type.
  const form = new URLSearchParams(legacy ? call.body : '')
  return form.has('accessToken') ? Object.fromEntries(form) : undefined
}
