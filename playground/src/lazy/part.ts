/** Something that is loaded on demand: a component, texts, a library. */
export interface Part<T> {
  /** Loads it. After a failure, another call retries. */
  load(): Promise<T>
  /** The loaded value, once it is available. */
  readonly loaded: T | undefined
}

/** Caches the loaded value, so that later callers get it at once. Concurrent callers share one load. */
export function createPart<T>(load: () => Promise<T>): Part<T> {
  let loading: Promise<T> | undefined
  let loaded: T | undefined
  return {
    async load() {
      if (loaded !== undefined) return loaded
      loading ??= load().finally(() => {
        loading = undefined
      })
      loaded = await loading
      return loaded
    },
    get loaded() {
      return loaded
    },
  }
}
