import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'

/** Scrolls an element into view, by the shortest way, whenever its content changes. */
export function useScrolledIntoView(element: RefObject<HTMLElement | null>, shown: unknown): void {
  useEffect(() => {
    // Before the first interaction, a scenario that runs by itself must not scroll the page.
    if (shown === undefined || navigator.userActivation?.hasBeenActive === false) return
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
    element.current?.scrollIntoView({ block: 'nearest', behavior: calm ? 'auto' : 'smooth' })
  }, [element, shown])
}
