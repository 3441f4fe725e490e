import { noStore } from '../store/no-store.ts'
import type { StoredRecord, TokenRecord, TokenStore } from '../store/token-store.ts'
import type { Changing } from './changing.ts'
import { guardStore } from './guard-store.ts'
import { type HeldToken, holdNothing, holdToken, usableToken } from './held-token.ts'
import type { SourceContext } from './source-context.ts'
import { tell, tellOf } from './tell.ts'
import type { Token } from './token.ts'

const defaultStoreTimeoutMs = 5000
/** When to publish a record again that the store could not keep, in ms. */
const publishAgainMs = 1000
/** How many rejected tokens are remembered; callers do not hold older ones for long. */
const rejectionsKept = 32

/** A source and the newest record of its application. Only the functions of this file change what is declared here. */
export interface SharedRecord extends SourceContext {
  /** Where the record is kept, with a deadline and a check for each answer. */
  readonly store: Required<TokenStore>
  /** Whether other sources may share the store. */
  readonly isShared: boolean
  /** The newest record seen anywhere, usable or not. */
  readonly held: HeldToken
  /** Whether the store kept the last record that it was given. */
  readonly keeps: boolean
  /** When to publish the record again that the store could not keep, by the monotonic clock in ms. */
  readonly publishAgainAt: number
  /** Tokens that the platform rejected. They are never returned again, even if the store brings one back. */
  readonly rejections: Set<string>
}

/** Starts with a record that is older than every other. */
export function createSharedRecord(context: SourceContext): SharedRecord {
  const { store, storeTimeoutMs = defaultStoreTimeoutMs, clock } = context
  const source: SharedRecord = {
    ...context,
    store: guardStore(store ?? noStore, clock, storeTimeoutMs, ({ detail }) =>
      storeFailed(source, detail),
    ),
    isShared: !!store,
    held: holdNothing(clock),
    keeps: true,
    publishAgainAt: Infinity,
    rejections: new Set(),
  }
  return source
}

function storeFailed(source: Changing<SharedRecord>, detail = ''): void {
  source.keeps = false
  tell(source, { name: 'northbound.store-failed', attributes: { detail } })
}

/** Adopts a newer record from the store. A hint of the store calls this too, at any time. */
export async function catchUp(source: SharedRecord): Promise<void> {
  const stored = await source.store.read(source.application)
  if (stored) adopt(source, stored)
  // The store was emptied, or keeps nothing.
  else if (source.isShared && source.held.record.generation > 0) {
    storeFailed(source, 'the record is gone')
  }
}

/** Publishes a record to all sources that share the store, and adopts the newest one. */
export async function publish(source: Changing<SharedRecord>, record: TokenRecord): Promise<Token> {
  source.publishAgainAt = Infinity
  try {
    const stored = await source.store.publish(source.application, record)
    source.keeps = true
    return adopt(source, stored)
  } catch {
    // The record is valid even when the store cannot keep it.
    source.publishAgainAt = source.clock.monotonic() + publishAgainMs
    return adopt(source, { record, ageMs: 0 })
  }
}

/** Adopts the record unless the held one is newer. */
function adopt(source: Changing<SharedRecord>, stored: StoredRecord): Token {
  const { clock, random, rejections } = source
  const { record } = stored
  const { accessToken, isRejected, issuedBy } = record
  if (record.generation > source.held.record.generation) {
    const isAdopted = issuedBy !== source.issuedBy
    if (isRejected) remember(source, accessToken)
    const rejected = !accessToken || rejections.has(accessToken)
    source.held = holdToken(stored, clock, { jitter: random(), rejected, isAdopted })
    if (isAdopted) tellOf(source, 'northbound.adopted', record)
  }
  return source.held.token
}

/** Remembers that the platform rejected a token, which may be the current one. */
export function reject(source: SharedRecord, accessToken: string): void {
  const { held } = source
  remember(source, accessToken)
  if (held.record.accessToken === accessToken) {
    const isNews = usableToken(held)
    held.rejected = true
    if (isNews) tellOf(source, 'northbound.superseded', held.record)
  }
}

function remember({ rejections }: SharedRecord, accessToken: string): void {
  rejections.add(accessToken)
  const [oldest = ''] = rejections
  if (rejections.size > rejectionsKept) rejections.delete(oldest)
}
