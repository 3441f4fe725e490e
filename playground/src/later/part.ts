/** Something that comes apart from the page: a component, texts, a library. */
export interface Part<T> {
  /** Loads it; when that failed, a further call tries again. */
  load(): Promise<T>
  /** Once it is there. */
  readonly loaded: T | undefined
}

/** Remembers what was loaded, so that the next who needs it has it at once. */
export function createPart<T>(load: () => Promise<T>): Part<T> {
  let loaded: T | undefined
  return {
    async load() {
      loaded ??= await load()
      return loaded
    },
    get loaded() {
      return loaded
    },
  }
}
