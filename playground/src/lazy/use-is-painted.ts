import { useEffect, useState } from 'preact/hooks'

/**
 * Whether the first render of a component has been painted. Content below can be left out until then, so that the first
 * controls are visible and usable sooner.
 */
export function useIsPainted(): boolean {
  const [isPainted, setPainted] = useState(false)
  useEffect(() => {
    // The second frame starts after the first was painted, including the response to an earlier click.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => setPainted(true))
    })
    return () => cancelAnimationFrame(frame)
  }, [])
  return isPainted
}
