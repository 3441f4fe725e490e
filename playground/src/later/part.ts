/** Something that comes apart from the page: a component, texts, a library. */
export interface Part<T> {
  /** Loads it; when that failed, a further call tries again. */
  load(): Promise<T>
  /** Once it is there. */
  readonly loaded: T | undefined
}

/** Remembers what was loaded, so that the next who needs it has it at once. Those who wait together get the same. */
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
