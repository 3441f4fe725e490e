import { whyRefused } from '../apps/why-refused.ts'
import { answerError } from '../http/answer-error.ts'
import { answerGrant } from '../http/answer-grant.ts'
import { readJson } from '../http/read-body.ts'
import { whyUnreadable } from '../http/why-unreadable.ts'
import { nearName } from '../http/near-name.ts'
import type { Route } from '../platform/platform.ts'
import { whyInvalid } from '../tokens/why-invalid.ts'

/**
 * `POST /iocm/app/sec/v1.1.0/refreshToken`. Path, JSON body and its three mandatory fields are
 * documented (Refreshing a Token, iot_06_0008, 2022-02-24), as are the codes in the edition of
 * 2024. Observed: stale `app_key` and `Authorization` are ignored.
 *
 * Assumed: the order of the checks (unreadable, empty, wrong, frozen), and that a field that is not
 * a string makes the body unreadable.
 */
export const refreshToken: Route = (call, { apps, tokens, behaviour, edition }) => {
  const fields = readJson(call)
  if (!fields) {
    return answerError(behaviour, edition.unreadableJson, { note: whyUnreadable(call) })
  }

  const { appId, secret, refreshToken: sent } = fields
  const empty = Object.entries({ appId, secret, refreshToken: sent })
    .filter(([, value]) => value === undefined || value === null || value === '')
    .map(([name]) => name)
  if (empty.length > 0) {
    const near = empty.map((name) => nearName(name, Object.keys(fields))).find(Boolean)
    const note = `missing or empty: ${empty.join(', ')}${near ? `; a field is ${near}` : ''}`
    return answerError(behaviour, '102202', { note })
  }
  if (typeof appId !== 'string' || typeof secret !== 'string' || typeof sent !== 'string') {
    const note = 'appId, secret and refreshToken must be strings'
    return answerError(behaviour, edition.unreadableJson, { note })
  }

  const app = apps.find(appId)
  if (app?.secret !== secret) {
    return answerError(behaviour, '100208', { note: whyRefused(apps, appId, secret) })
  }
  const token = tokens.find('refresh', sent)
  if (!token || token.appId !== appId || !tokens.isAlive(token)) {
    const note = whyTokenRefused(token, appId, tokens.find('access', sent) !== undefined)
    return answerError(behaviour, behaviour.refusedRefreshToken, { note })
  }
  if (app.frozen)
    return answerError(behaviour, behaviour.frozenCode, { note: 'the application is frozen' })

  app.refreshes += 1
  return answerGrant(tokens.renew(token), behaviour)
}

function whyTokenRefused(
  token: Parameters<typeof whyInvalid>[1],
  appId: string,
  isAccessToken: boolean,
): string {
  if (isAccessToken) return 'an accessToken was sent in place of the refreshToken'
  if (token && token.appId !== appId) return 'the refreshToken belongs to another application'
  return whyInvalid('refreshToken', token)
}
