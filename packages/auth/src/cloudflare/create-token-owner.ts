import { isNorthboundError } from '../errors/northbound-error.ts'
import { resolveRuntime } from '../runtime/runtime.ts'
import { applicationKey } from '../store/token-store.ts'
import { createTokenSource, type TokenSourceOptions } from '../token-source/create-token-source.ts'
import type { DurableState } from './durable-object.ts'
import { durableStorageStore } from './durable-storage-store.ts'
import { type TokenAnswer, type TokenQuestion, writeError } from './token-question.ts'

/** Whose token the object holds: all that `createTokenSource` takes but the store, which is the object's own storage. */
export type DurableTokensOptions = Omit<TokenSourceOptions, 'store'>

const required = ['url', 'appId', 'secret'] as const

/**
 * What the object does with a question. Its options are read with the first one: an object whose constructor throws
 * could not say why.
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
      // A record that could not be kept is missing here, and the token is good all the same.
      const stored = await store.read(applicationKey(url, appId)).catch(() => undefined)
      const lifetimeMs =
        stored?.record.generation === generation ? stored.record.lifetimeMs : remainingMs
      return { token: { accessToken, generation, lifetimeMs, remainingMs, isAdopted } }
    } catch (error) {
      // Anything else goes into the log of the object, which is its owner's, and not to who asked.
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
