/** The choices that are stored between visits. The page stores nothing else. */
export type Rememberable = 'theme' | 'locale' | 'snippet' | 'shortcuts'

/** The visitor's stored choice, if it is still available. */
export function recall<T extends string>(name: Rememberable, allowed: readonly T[]): T | undefined {
  try {
    const stored = localStorage.getItem(`northbound.${name}`)
    return allowed.find((choice) => choice === stored)
  } catch {
    // Storage may be forbidden; then every visit starts anew.
    return undefined
  }
}

/** Keeps a choice for the next visit, where the browser lets us. */
export function remember(name: Rememberable, choice: string): void {
  try {
    localStorage.setItem(`northbound.${name}`, choice)
  } catch {
    // As above.
  }
}
