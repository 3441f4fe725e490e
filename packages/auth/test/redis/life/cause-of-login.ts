import type { Login } from './life-platform.ts'

export type Cause =
  | 'foreign'
  | 'first'
  | 'after a foreign one'
  | 'revoked'
  | 'lost'
  | 'renewal'
  | 'none'

/**
 * Why a login had to be, judged by the token that it replaced. As each login replaces another token, no fault can excuse
 * two. `none`: it superseded a valid token that the others could have used.
 *
 * @param isLost whether the token went down with the process it was issued to, before that could publish it
 */
export function causeOfLogin(
  login: Login,
  before: Login | undefined,
  isLost: (login: Login) => boolean,
): Cause {
  if (login.isForeign) return 'foreign'
  if (!before) return 'first'
  if (before.isForeign) return 'after a foreign one'
  if (before.isRevoked) return 'revoked'
  if (isLost(before)) return 'lost'
  // It opens at 5 to 10 % of the life, which the source counts from before its request.
  return login.at - before.at > before.lifeMs * 0.75 ? 'renewal' : 'none'
}
