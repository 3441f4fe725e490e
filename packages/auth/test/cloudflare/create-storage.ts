import type { DurableStorage } from '@northbound/auth/cloudflare'

/** As the storage of an object: values are copied, transactions run one after another. */
export function createStorage(isAway: () => boolean = () => false): DurableStorage {
  const values = new Map<string, unknown>()
  let last: Promise<unknown> = Promise.resolve()
  const entries = {
    // Safe: each caller reads what it has put there.
    async get<T>(key: string) {
      if (isAway()) throw new Error('the storage is away')
      return structuredClone(values.get(key)) as T | undefined
    },
    async put<T>(key: string, value: T) {
      if (isAway()) throw new Error('the storage is away')
      values.set(key, structuredClone(value))
    },
  }
  return {
    ...entries,
    transaction(work) {
      const mine = last.then(() => work(entries))
      last = mine.catch(() => {})
      return mine
    },
  }
}
