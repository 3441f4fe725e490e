import { NorthboundError } from '@northbound/auth'
import { checkCrossSite, csrfHeader } from '../checks/check-cross-site.ts'
import { checkHost } from '../checks/check-host.ts'
import { checkOrigin } from '../checks/check-origin.ts'
import { inboundHeaders } from '../checks/inbound-headers.ts'
import { sealHeaders } from '../checks/seal-headers.ts'
import type { Proxy } from '../create-proxy.ts'
import { addSeams, type Handle } from '../exchange/seams.ts'
import { listOf } from '../wire/header-list.ts'
import type { Incoming } from '../wire/incoming.ts'
import { incomingOf } from '../wire/incoming-of.ts'
import type { Outgoing } from '../wire/outgoing.ts'
import { respond } from '../exchange/respond.ts'
import type { Send } from '../wire/send.ts'
import { sendByFetch } from '../wire/send-by-fetch.ts'
import { problemOf } from '../exchange/problem-of.ts'
import { Refusal } from '../problems/refusal.ts'
import { isLoopback } from '../limits/network-of.ts'
import { addressOf, relayBody, relayHeaders } from './relay-call.ts'
import { readRelayOptions, type RelayOptions, type RelaySettings } from './relay-options.ts'

/** A relay, for the same servers as a proxy. */
export type Relay = Pick<Proxy, 'fetch'>

/** Host names of this machine only; no option changes that. */
const hosts: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * Creates a relay, for the playground only: it forwards logins that a user types to one of the named platforms, so that a page
 * can call a platform that sends no CORS headers. It has no secret and no token of its own, and stores and logs nothing. It
 * serves this machine only, with the same checks as the proxy: target, `Host`, call, preflight, origin, cross-site, body,
 * headers.
 *
 * @throws {TypeError} that names each invalid or unsafe option.
 * @example
 * ```ts
 * import { createRelay } from '@northbound/proxy/relay'
 *
 * const relay = createRelay({
 *   platforms: { lab: 'https://server:8743' },
 *   origins: ['http://localhost:5173'],
 * })
 * // On port 8081, the page's platform URL is http://localhost:8081/lab.
 * ```
 */
export function createRelay(options: RelayOptions): Relay {
  const settings = readRelayOptions(options)
  const handle: Handle = async (incoming, send) => {
    const requestId = crypto.randomUUID()
    const answer = await forward(incoming, settings, send).catch(
      (thrown: unknown) => problemOf(thrown, requestId).answer,
    )
    const headers = sealHeaders(answer.headers, incoming.header('origin'), requestId, {
      origins: settings.origins,
      credentials: false,
    })
    return { ...answer, headers, done: () => {}, deadlines: settings.limits }
  }
  const send = sendByFetch(settings.fetch)
  const relay: Relay = {
    fetch: async (request) => respond(await handle(incomingOf(request), send)),
  }
  addSeams(relay, { handle, fetch: settings.fetch })
  return relay
}

async function forward<Body>(
  incoming: Incoming,
  settings: RelaySettings,
  send: Send<Body>,
): Promise<Outgoing<Body>> {
  const { peer, header } = incoming
  checkHost(incoming, { hosts })
  if (peer !== undefined && !isLoopback(peer)) {
    throw new Refusal('host-refused', 'The relay serves this machine only.')
  }
  const wanted = incoming.method === 'OPTIONS' ? header('access-control-request-method') : undefined
  const method = wanted ?? incoming.method
  const url = addressOf(incoming, method, settings)
  checkOrigin(incoming, settings)
  if (wanted !== undefined) return preflight(incoming, wanted)
  checkCrossSite(incoming)
  const body = await relayBody(incoming, settings)
  const headers = relayHeaders(incoming)
  const answer = await send({
    method,
    url,
    headers,
    body,
    timeoutMs: settings.limits.timeoutMs,
    caller: incoming,
  })
  const { status } = answer
  if (status >= 300 && status < 400) {
    // A followed redirect would send the secret to its target.
    answer.discard()
    throw new NorthboundError('redirected', { status })
  }
  if (!(status >= 200 && status < 600)) {
    answer.discard()
    throw new NorthboundError('answer-unexpected', { status })
  }
  if (status === 204 || status === 205) {
    // These statuses have no body, whatever the platform sends (RFC 9110, 15.3.5 and 15.3.6).
    answer.discard()
    return { status, headers: [], body: null }
  }
  return { status, headers: inboundHeaders(answer), body: answer.body }
}

const allowedHeaders = [
  'accept',
  'accept-language',
  'app_key',
  'authorization',
  'content-type',
  csrfHeader,
]

function preflight({ header }: Incoming, method: string): Outgoing<never> {
  const asked = (header('access-control-request-headers') ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase())
  if (
    header('origin') === undefined ||
    asked.some((name) => name && !allowedHeaders.includes(name))
  ) {
    throw new Refusal('preflight-refused', `Pages may send ${allowedHeaders.join(', ')}.`)
  }
  const headers = listOf({
    'access-control-allow-methods': method,
    'access-control-allow-headers': allowedHeaders.join(', '),
    'access-control-max-age': '600',
  })
  return { status: 204, headers, body: null }
}
