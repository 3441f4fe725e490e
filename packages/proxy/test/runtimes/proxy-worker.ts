/** The fetch handler as a Worker, with the token in a Durable Object that all isolates share. */
import {
  type DurableNamespace,
  durableTokens,
  durableTokenSource,
} from '@northbound/auth/cloudflare'
import { app, startProxy } from './runtime-proxies.ts'

interface Env {
  Tokens: DurableNamespace
  PROXY: string
  PLATFORM_URL: string
}

export const Tokens = durableTokens(({ PLATFORM_URL: url }: Env) => ({ url, ...app }))

/** workerd does not tell that a caller has gone before there is an answer; until then it keeps its place. */
const timeoutMs = 5000
/** One for each isolate. */
let answer: ReturnType<typeof startProxy> | undefined

export default {
  fetch(
    request: Request,
    { Tokens: tokens, PROXY: name, PLATFORM_URL: url }: Env,
  ): Promise<Response> {
    const { appId } = app
    answer ??= startProxy(name, { platform: durableTokenSource(tokens, { url, appId }), timeoutMs })
    return answer(request)
  },
}
