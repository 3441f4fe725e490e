import { useEffect, useState } from 'preact/hooks'

/**
 * Whether what a component drew first has been shown. What stands below can be left out until then, so that what the visitor
 * begins with is there sooner, and can be used.
 */
export function useIsPainted(): boolean {
  const [isPainted, setPainted] = useState(false)
  useEffect(() => {
    // The second frame is begun when the first has been painted, with the answer to a press that came before it.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => setPainted(true))
    })
    return () => cancelAnimationFrame(frame)
  }, [])
  return isPainted
}
