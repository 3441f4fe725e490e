import type { TabParts } from './tab-host.ts'

/**
 * Takes a Web Lock that no one else will ever ask for: a sign of life. The browser takes it away from a tab that is
 * closed or has crashed, and from no other: a frozen one keeps it.
 *
 * @returns a function that gives it back
 */
export function holdLock({ locks }: TabParts, name: string): Promise<() => void> {
  return new Promise((resolve, reject) => {
    locks.request(name, () => new Promise<void>(resolve)).catch(reject)
  })
}

/** Looks without asking for the lock: a request would throw a page that holds it out of the back/forward cache. */
export async function isHeld({ locks }: TabParts, name: string): Promise<boolean> {
  const { held = [] } = await locks.query()
  return held.some((lock) => lock.name === name)
}
