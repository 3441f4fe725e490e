/** Browser apps call the northbound API; the secret and the token stay on the server. */
export type { Authorize, Claim, Identity } from './authorize/authorize.ts'
export { basicAuth, type BasicAuthOptions } from './authorize/basic-auth.ts'
export { bearerJwt, type BearerJwtOptions } from './authorize/bearer-jwt.ts'
export {
  createSessionCookie,
  type SessionCookie,
  type SessionCookieOptions,
} from './authorize/session-cookie.ts'
export { createProxy, type Proxy } from './create-proxy.ts'
export { limitBy, type Limiter } from './limits/limit-by.ts'
export type { RateLimit } from './limits/rate-limit.ts'
export { type ProblemName, problems, type RefusalName } from './problems/problem-name.ts'
export { routeGroups } from './routes/route-groups.ts'
export type {
  AnsweredEvent,
  PlatformFailedEvent,
  ProxyEvent,
  ProxyFailedEvent,
  RefusedEvent,
  RequestAttributes,
} from './settings/proxy-event.ts'
export type { Limits, ProxyOptions } from './settings/proxy-options.ts'
export type { StalledAnswers } from './settings/read-options.ts'
