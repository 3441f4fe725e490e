import { isNorthboundError } from '../errors/northbound-error.ts'
import { resolveRuntime } from '../runtime/runtime.ts'
import { applicationKey } from '../store/token-store.ts'
import { createTokenSource } from '../token-source/create-token-source.ts'
import type { TokenSourceOptions } from '../token-source/token-source-options.ts'
import type { DurableState } from './durable-object.ts'
import { durableStorageStore } from './durable-storage-store.ts'
import { type TokenAnswer, type TokenQuestion, writeError } from './token-question.ts'

/** The options of `createTokenSource` without `store`: the object keeps the record in its own storage. */
export type DurableTokensOptions = Omit<TokenSourceOptions, 'store'>

const required = ['url', 'appId', 'secret'] as const

/**
 * Answers the questions of Workers. The options are read at the first question, because an object whose constructor throws
 * cannot report the reason.
 */
export function createTokenOwner(
  state: DurableState,
  readOptions: () => DurableTokensOptions,
): (question: TokenQuestion) => Promise<TokenAnswer> {
  let owned: ReturnType<typeof open> | undefined
  const waitUntil = (work: Promise<unknown>) => state.waitUntil(work)

  return async ({ url, appId, rejected, retryNow }) => {
    const missing = owned ? undefined : required.find((name) => !readOptions()[name])
    if (missing) return { mistake: `The Durable Object has no ${missing}: check its variables` }
    owned ??= open(state, readOptions())
    const { tokens, clock, store } = owned
    if (tokens.url !== url || tokens.appId !== appId) {
      return { mistake: 'The Durable Object has another url or appId: its token is not for you' }
    }
    if (retryNow) tokens.retryNow()
    const before = tokens.peek()?.generation
    try {
      const token = await tokens.get({ rejected, waitUntil })
      const { accessToken, expiresAt, generation } = token
      const isAdopted = token.isAdopted || generation === before
      const remainingMs = expiresAt - clock.now()
      // The record is missing here if it could not be kept. The token is valid nevertheless.
      const stored = await store.read(applicationKey(url, appId)).catch(() => undefined)
      const lifetimeMs =
        stored?.record.generation === generation ? stored.record.lifetimeMs : remainingMs
      return { token: { accessToken, generation, lifetimeMs, remainingMs, isAdopted } }
    } catch (error) {
      // Other errors go to the log of the object, which its owner reads, and not to the caller.
      if (!isNorthboundError(error)) throw error
      return { error: writeError(error) }
    }
  }
}

function open(state: DurableState, options: DurableTokensOptions) {
  const { clock } = resolveRuntime(options)
  const store = durableStorageStore(state.storage, { clock })
  return { tokens: createTokenSource({ ...options, store }), clock, store }
}
