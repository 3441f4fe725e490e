import type { RefObject } from 'preact'
import { useLayoutEffect, useState } from 'preact/hooks'

/** Whether an element has at least so many pixels of width: its own room, not that of the window. */
export function useIsWide(element: RefObject<HTMLElement | null>, width: number): boolean {
  const [wide, setWide] = useState(false)
  useLayoutEffect(() => {
    const { current } = element
    if (!current) return
    // It is told the first width, too, before the first frame is painted. To ask would be to lay out the page twice.
    const observer = new ResizeObserver(() => setWide(current.clientWidth >= width))
    observer.observe(current)
    return () => observer.disconnect()
  }, [element, width])
  return wide
}
