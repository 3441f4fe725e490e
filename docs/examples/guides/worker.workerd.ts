import { createClient, type TokenSource } from '@northbound/auth'
import {
  type DurableNamespace,
  durableTokens,
  durableTokenSource,
} from '@northbound/auth/cloudflare'

interface Env {
  TOKENS: DurableNamespace
  PLATFORM_URL: string
  APP_ID: string
  SECRET: string
}

/** The only owner of the token. No other program logs in, and the secret does not leave the object. */
export class Tokens extends durableTokens((env: Env) => ({
  url: env.PLATFORM_URL,
  appId: env.APP_ID,
  secret: env.SECRET,
})) {}

// Kept as long as the isolate lives. It has no secret, and belongs to no request.
let tokens: TokenSource | undefined

// oxlint-disable-next-line import/no-default-export -- Cloudflare looks for it.
export default {
  async fetch(_request: Request, env: Env): Promise<Response> {
    tokens ??= durableTokenSource(env.TOKENS, { url: env.PLATFORM_URL, appId: env.APP_ID })
    const platform = createClient({ tokens })
    const page = await platform
      .get('iocm/app/dm/v1.4.0/devices', { searchParams: { pageNo: 0 } })
      .json<{ totalCount: number }>()
    return new Response(`${page.totalCount} devices`)
  },
}
