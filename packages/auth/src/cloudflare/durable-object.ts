/**
 * The part of Cloudflare's Durable Objects that is used here, so that the package does not depend on their types:
 * https://developers.cloudflare.com/durable-objects/api/
 */

/** The operations of a transaction. */
export interface DurableEntries {
  get<T>(key: string): Promise<T | undefined>
  put<T>(key: string, value: T): Promise<void>
}

/** `state.storage`, of either kind: SQLite or key-value. */
export interface DurableStorage extends DurableEntries {
  /** Transactions of one object run one after another, also those of the same event. */
  transaction<T>(work: (entries: DurableEntries) => Promise<T>): Promise<T>
}

/** The first argument of the constructor of a Durable Object. */
export interface DurableState {
  readonly storage: DurableStorage
  waitUntil(work: Promise<unknown>): void
}

/** A stub of one object. It belongs to the request that made it. */
export interface DurableStub {
  fetch(address: string, init?: RequestInit): Promise<Response>
}

/** The binding: all objects of a class. It may be kept as long as the Worker runs. */
export interface DurableNamespace<Id = unknown> {
  idFromName(name: string): Id
  get(id: Id): DurableStub
}
