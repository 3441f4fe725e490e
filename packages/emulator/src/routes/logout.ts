import type { Answer } from '../http/answer.ts'
import { answerError } from '../http/answer-error.ts'
import { isForm, readForm, readJson } from '../http/read-body.ts'
import type { Route } from '../platform/platform.ts'
import { whyDead } from '../tokens/why-dead.ts'

const done: Answer = { status: 204 }

/**
 * `POST /iocm/app/sec/v1.1.0/logout`. Observed in the official Java SDK 1.5.1 and several clients:
 * JSON `{accessToken}`, 204 without a body, no `app_key` or `Authorization` sent; one client sends
 * a form. Its errors are documented nowhere: those of refreshToken are assumed.
 */
export const logout: Route = (call, { tokens, behaviour, edition }) => {
  const fields = isForm(call) ? Object.fromEntries(readForm(call)) : readJson(call)
  if (!fields) {
    const note = 'the body is not JSON (Content-Type: application/json)'
    return answerError(behaviour, edition.unreadableJson, { note })
  }
  const sent = fields['accessToken']
  if (typeof sent !== 'string' || sent === '') {
    return answerError(behaviour, '102202', { note: 'missing or empty: accessToken' })
  }

  const token = tokens.find('access', sent)
  if (!token || !tokens.isAlive(token)) {
    const note = whyDead('accessToken', token)
    return behaviour.logoutOfDeadToken === 'refused'
      ? answerError(behaviour, '1010005', { note })
      : { ...done, note }
  }
  tokens.end(token.appId, 'logged-out', behaviour.logoutKillsRefreshToken ? undefined : 'access')
  return done
}
