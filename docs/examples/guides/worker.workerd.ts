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

/** The one owner of the token. Nobody else logs in, and the secret does not leave it. */
export class Tokens extends durableTokens((env: Env) => ({
  url: env.PLATFORM_URL,
  appId: env.APP_ID,
  secret: env.SECRET,
})) {}

// Kept for as long as the isolate lives: it has no secret, and holds no request up.
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
