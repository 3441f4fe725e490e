import { useState } from 'preact/hooks'

let last = 0

/**
 * An id that is the only one on the page. Preact's own `useId` counts anew in each tree, and two playgrounds
 * on one page would share labels and groups of radio buttons.
 */
export function useUniqueId(): string {
  return useState(() => `northbound-${++last}`)[0]
}
