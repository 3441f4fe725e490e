import type { Behaviour } from '../behaviour/behaviour.ts'
import type { Grant } from '../tokens/issued-token.ts'
import type { Answer } from './answer.ts'

/**
 * The answer of login and of refreshToken. Documented: the five fields (Authentication page,
 * 2022-02-24; Refreshing a Token, iot_06_0008). Observed: their order, in every capture.
 */
export function answerGrant({ access, refresh }: Grant, behaviour: Behaviour): Answer {
  const seconds = behaviour.accessTokenLife
  return {
    status: 200,
    body: {
      accessToken: access.value,
      tokenType: behaviour.tokenType,
      // Left out of the JSON when undefined.
      refreshToken: behaviour.refreshTokenField === 'null' ? null : refresh?.value,
      expiresIn: behaviour.expiresIn === 'string' ? String(seconds) : seconds,
      scope: 'default',
    },
  }
}
