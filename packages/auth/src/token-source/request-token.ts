import { login } from '../protocol/login.ts'
import { refresh } from '../protocol/refresh.ts'
import type { Secret } from '../secret.ts'
import type { TokenRecord } from '../store/token-store.ts'
import { publish, type SharedRecord } from './shared-record.ts'
import { tellOf } from './tell.ts'
import type { Token } from './token.ts'

/** Refreshes with a refreshToken, logs in without one, and publishes the new token. */
export async function requestToken(
  source: SharedRecord,
  secret: Secret,
  refreshToken: string | undefined,
  generation: number,
): Promise<Token> {
  const { clock, issuedBy } = source
  const start = clock.monotonic()
  const who = { ...source, secret }
  const grant = await (refreshToken ? refresh({ ...who, refreshToken }) : login(who))
  const lifetimeMs = grant.expiresIn * 1000
  const ageMs = clock.monotonic() - start
  const { rejected, asOfNow } = source.held
  const { logins } = asOfNow()
  const record: TokenRecord = {
    accessToken: grant.accessToken,
    refreshToken: grant.refreshToken ?? refreshToken,
    lifetimeMs,
    // The lifetime starts when the platform handles the request; counting from the sending is the safe bound.
    remainingMs: lifetimeMs - ageMs,
    generation,
    issuedBy,
    logins: rejected ? [ageMs, ...logins] : logins,
  }
  // The platform may issue a token again that it rejected before. Its newest answer counts.
  source.rejections.delete(grant.accessToken)
  const token = await publish(source, record)
  tellOf(source, refreshToken ? 'northbound.renewed' : 'northbound.login', record)
  return token
}
