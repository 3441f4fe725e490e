import { createTokenOwner, type DurableTokensOptions } from './create-token-owner.ts'
import type { DurableState } from './durable-object.ts'
import { tokenAddress, type TokenQuestion } from './token-question.ts'

/** A Durable Object that answers only a `durableTokenSource`. */
export interface DurableTokens {
  fetch(request: Request): Promise<Response>
}

/** The class that Cloudflare creates such objects from. */
export type DurableTokensClass<Env> = new (state: DurableState, env: Env) => DurableTokens

/**
 * Creates the class of a Durable Object that owns an application's token, and is the only client to log in.
 * Workers get the token from it with `durableTokenSource`; the secret never leaves the object.
 *
 * @param optionsOf returns the options of the object. With a secret from Cloudflare's Secrets Store write
 * `secret: () => env.SECRET.get()`; with a client certificate, `fetch: (input, init) => env.CERTIFICATE.fetch(input, init)`.
 * @returns a class to extend and export; name it in the Worker's configuration, under `durable_objects` and `migrations`.
 * @example
 * ```ts
 * import { durableTokens } from '@northbound/auth/cloudflare'
 *
 * interface Env {
 *   PLATFORM_URL: string
 *   APP_ID: string
 *   SECRET: string
 * }
 * export class Tokens extends durableTokens((env: Env) => ({
 *   url: env.PLATFORM_URL,
 *   appId: env.APP_ID,
 *   secret: env.SECRET,
 * })) {}
 * ```
 */
export function durableTokens<Env>(
  optionsOf: (env: Env) => DurableTokensOptions,
): DurableTokensClass<Env> {
  return class implements DurableTokens {
    readonly #answer: ReturnType<typeof createTokenOwner>

    constructor(state: DurableState, env: Env) {
      this.#answer = createTokenOwner(state, () => optionsOf(env))
    }

    async fetch(request: Request): Promise<Response> {
      if (request.method !== 'POST' || request.url !== tokenAddress) {
        return new Response(null, { status: 404 })
      }
      // Safe: only a Worker of the same account can write to this address, and it does so with durableTokenSource.
      return Response.json(await this.#answer((await request.json()) as TokenQuestion))
    }
  }
}

/** The environment variables of {@link NorthboundTokens}. */
export interface NorthboundTokensEnv {
  /** Base address of the platform, e.g. `https://server:8743`. */
  readonly NORTHBOUND_URL: string
  readonly NORTHBOUND_APP_ID: string
  readonly NORTHBOUND_SECRET: string
}

/**
 * The same class with fixed names, for a Worker without code of its own: three variables, one of them a secret.
 *
 * @example
 * ```ts
 * export { NorthboundTokens } from '@northbound/auth/cloudflare'
 * ```
 */
export class NorthboundTokens extends durableTokens((env: NorthboundTokensEnv) => ({
  url: env.NORTHBOUND_URL,
  appId: env.NORTHBOUND_APP_ID,
  secret: env.NORTHBOUND_SECRET,
})) {}
