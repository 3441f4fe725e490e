import type { LaterPart } from './later-part.ts'

/**
 * Loads the later part when it is first needed. While it loads every request waits, those too that
 * can do without: so they act in the order in which they came, the first time as ever after.
 *
 * @param onLoad told once, before any of them acts
 */
export function createLaterPart(onLoad: (part: LaterPart) => void) {
  const later: { part?: LaterPart } = {}
  /** The end of the line; never rejects. */
  let line = Promise.resolve()

  async function load(): Promise<void> {
    if (later.part) return
    later.part = (await import('./later-part.ts')).laterPart
    onLoad(later.part)
  }

  return {
    get part() {
      return later.part
    },
    /**
     * Rejects when the part is needed and cannot be loaded; the next request tries again.
     *
     * @param isNeeded asked again after each wait
     */
    async waitFor(isNeeded: () => boolean): Promise<LaterPart | undefined> {
      await line
      while (!later.part && isNeeded()) {
        const loaded = line.then(load)
        line = loaded.catch(() => {})
        await loaded
      }
      return later.part
    },
  }
}

export type LaterPartLoader = ReturnType<typeof createLaterPart>
