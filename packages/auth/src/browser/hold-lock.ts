import type { TabParts } from './tab-host.ts'

/**
 * Takes a Web Lock that no other tab requests, as a sign of life. The browser releases it when the tab is closed or
 * crashes. A frozen tab keeps it.
 *
 * @returns a function that releases it
 */
export function holdLock({ locks }: TabParts, name: string): Promise<() => void> {
  return new Promise((resolve, reject) => {
    locks.request(name, () => new Promise<void>(resolve)).catch(reject)
  })
}

/** Queries the lock without requesting it: a request would evict a page that holds it from the back/forward cache. */
export async function isHeld({ locks }: TabParts, name: string): Promise<boolean> {
  const { held = [] } = await locks.query()
  return held.some((lock) => lock.name === name)
}
