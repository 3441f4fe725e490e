import { createRequire } from 'node:module'
import type * as undici from 'undici'
import type { Fetch } from '../runtime/runtime.ts'
import { openAgent, type TlsFiles } from './open-agent.ts'

/** A fetch with its own connections. */
export interface TlsFetch extends AsyncDisposable {
  (...args: Parameters<Fetch>): ReturnType<Fetch>
  /** Closes its connections after the running calls have been answered. */
  close(): Promise<void>
}

/** The agent of each fetch, whose connections it uses. */
const agents = new WeakMap<object, undici.Agent>()

/**
 * Creates a fetch for platforms with mutual TLS, or with their own certificate authority. Pass it as `fetch` to `createClient`,
 * `createTokenSource`, `withToken` and `createProxy`: all share its connections. TLS is always verified. It runs on Node and
 * requires `npm install undici`.
 *
 * @param files PEM texts, or the bytes of PEM or PKCS12 files
 * @throws {TypeError} when only one of certificate and key is set; when `undici` is not installed
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
    // Safe: undici's types differ from those of the standard, but describe the same objects.
    return (await fetch(url, sent as undici.RequestInit)) as unknown as Response
  }
  const close = () => dispatcher.close()
  const made = Object.assign(send, { close, [Symbol.asyncDispose]: close })
  agents.set(made, dispatcher)
  return made
}

/**
 * The agent of a fetch of `tlsFetch`, for hosts that send without a fetch; undefined for any other fetch.
 *
 * @param fetch any fetch
 * @example
 * ```ts
 * import { agentOf, tlsFetch } from '@northbound/auth/node'
 *
 * const fetch = tlsFetch({ ca: 'the PEM text of an authority' })
 * console.log(agentOf(fetch) !== undefined, agentOf(globalThis.fetch)) // true undefined
 * ```
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
