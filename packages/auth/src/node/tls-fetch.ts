import { createRequire } from 'node:module'
import type * as undici from 'undici'
import type { Fetch } from '../runtime/runtime.ts'
import { openAgent, type TlsFiles } from './open-agent.ts'

/** A fetch with connections of its own. */
export interface TlsFetch extends AsyncDisposable {
  (...args: Parameters<Fetch>): ReturnType<Fetch>
  /** Ends its connections, once the calls under way have been answered. */
  close(): Promise<void>
}

/** Where a fetch has the agent whose connections it uses. */
const agents = new WeakMap<object, undici.Agent>()

/**
 * A fetch for platforms with mutual TLS, or with a certificate authority of their own. Give it as `fetch` to `createClient`,
 * `createTokenSource`, `withToken` and `createProxy`: all share its connections. TLS is always verified. It needs
 * `npm install undici`, and is for Node.
 *
 * @param files PEM texts, or the bytes of PEM or PKCS12 files
 * @throws {TypeError} when certificate and key do not come together; when `undici` is not installed
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs'
 * import { createClient } from '@northbound/auth'
 * import { tlsFetch } from '@northbound/auth/node'
 *
 * const fetch = tlsFetch({ cert: readFileSync('client.pem'), key: readFileSync('client.key') })
 * const platform = createClient({ url: 'https://server:8743', appId: 'my-app', secret: 'my-secret', fetch })
 * ```
 */
export function tlsFetch(files: TlsFiles): TlsFetch {
  const { Agent, fetch } = loadUndici()
  const dispatcher = openAgent(Agent, files)
  const send = async (...[input, init]: Parameters<Fetch>): Promise<Response> => {
    const { url, method, headers, body, signal, redirect } = new Request(input, init)
    const sent = {
      method,
      headers: [...headers],
      body,
      signal,
      redirect,
      dispatcher,
      ...(body && { duplex: 'half' as const }),
    }
    // Safe: undici's own types differ from those of the standard, and what they describe is the same.
    return (await fetch(url, sent as undici.RequestInit)) as unknown as Response
  }
  const close = () => dispatcher.close()
  const made = Object.assign(send, { close, [Symbol.asyncDispose]: close })
  agents.set(made, dispatcher)
  return made
}

/**
 * The connections of a fetch that `tlsFetch` has made, for hosts that send without a fetch; undefined for any other.
 *
 * @param fetch any fetch
 */
export function agentOf(fetch: object): object | undefined {
  return agents.get(fetch)
}

function loadUndici(): typeof undici {
  try {
    return createRequire(import.meta.url)('undici') as typeof undici
  } catch (error) {
    throw new TypeError('tlsFetch needs undici: npm install undici', { cause: error })
  }
}
