import { useEffect, useState } from 'preact/hooks'

/** The time of a clock, read anew a few times a second and whenever the component is drawn. */
export function useNow(now: () => number): number {
  const [, setBeat] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => setBeat((beat) => beat + 1), 250)
    return () => clearInterval(timer)
  }, [])
  return now()
}
