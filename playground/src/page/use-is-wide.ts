import type { RefObject } from 'preact'
import { useLayoutEffect, useState } from 'preact/hooks'

/** Whether an element has at least this width in pixels, independent of the window. */
export function useIsWide(element: RefObject<HTMLElement | null>, width: number): boolean {
  const [wide, setWide] = useState(false)
  useLayoutEffect(() => {
    const { current } = element
    if (!current) return
    // The observer also reports the first width, before the first frame. Measuring would lay out the page twice.
    const observer = new ResizeObserver(() => setWide(current.clientWidth >= width))
    observer.observe(current)
    return () => observer.disconnect()
  }, [element, width])
  return wide
}
