import { useLayoutEffect, useState } from 'preact/hooks'

/** A value that can be watched. */
export interface Store<T> {
  get(): T
  change(next: (value: T) => T): void
  subscribe(listener: () => void): () => void
}

export function createStore<T>(initial: T): Store<T> {
  let value = initial
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    change(next) {
      value = next(value)
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** The value of a store, kept current for as long as the component lives. */
export function useStore<T>(store: Store<T>): T {
  const [value, setValue] = useState(store.get)
  // At once, so that a click before the first frame takes effect in that frame.
  useLayoutEffect(() => {
    const read = () => setValue(store.get)
    // Something may have happened between the first drawing and now.
    read()
    return store.subscribe(read)
  }, [store])
  return value
}
