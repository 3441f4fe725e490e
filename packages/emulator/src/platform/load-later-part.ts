import type { LaterPart } from './later-part.ts'

/** Fetches the later part, in a page that begins without it. */
export type LoadLaterPart = () => Promise<LaterPart>

/**
 * Loads the later part when it is first needed, unless it is there from the start. While it loads every request waits, those too that
 * can do without: so they act in the order in which they came, the first time as ever after.
 *
 * @param source the part itself, or how to get it
 * @param onLoad told once when it was loaded, before any of them acts
 */
export function createLaterPart(
  source: LaterPart | LoadLaterPart,
  onLoad: (part: LaterPart) => void,
) {
  const later: { part?: LaterPart } = typeof source === 'function' ? {} : { part: source }
  /** The end of the line; never rejects. */
  let line = Promise.resolve()

  async function load(): Promise<void> {
    if (later.part || typeof source !== 'function') return
    later.part = await source()
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
