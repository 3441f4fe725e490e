import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'

/** Brings an element into view, by the shortest way, whenever it shows another thing. */
export function useScrolledIntoView(element: RefObject<HTMLElement | null>, shown: unknown): void {
  useEffect(() => {
    if (shown === undefined) return
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
    element.current?.scrollIntoView({ block: 'nearest', behavior: calm ? 'auto' : 'smooth' })
  }, [element, shown])
}
