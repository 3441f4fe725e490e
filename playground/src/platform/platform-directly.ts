import type { Platform } from './platform.ts'

/** A real platform, called by the page itself: as far as a browser lets it. */
export function platformDirectly(): Platform {
  return {
    target: 'direct',
    url: '',
    fetch: (input, init) => globalThis.fetch(input, { ...init, credentials: 'omit' }),
    now: () => Date.now(),
  }
}
