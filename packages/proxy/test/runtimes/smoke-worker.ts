/** The fetch handler as a Worker, with the token in a Durable Object that all isolates share. */
import type { Proxy } from '@northbound/proxy'
import {
  type DurableNamespace,
  durableTokens,
  durableTokenSource,
} from '@northbound/auth/cloudflare'
import { app, smokeProxy } from './smoke-proxy.ts'

interface Env {
  Tokens: DurableNamespace
  PLATFORM_URL: string
}

export const Tokens = durableTokens(({ PLATFORM_URL: url }: Env) => ({ url, ...app }))

/** workerd does not tell that a caller has gone before there is an answer; until then it keeps its place. */
const timeoutMs = 5000
/** One for each isolate. */
let proxy: Proxy | undefined

export default {
  fetch(request: Request, { Tokens: tokens, PLATFORM_URL: url }: Env): Promise<Response> {
    proxy ??= smokeProxy(durableTokenSource(tokens, { url, appId: app.appId }), timeoutMs)
    return proxy.fetch(request)
  },
}
