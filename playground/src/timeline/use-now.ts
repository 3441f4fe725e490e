import { useEffect, useState } from 'preact/hooks'

/** The time of a clock, updated a few times per second and at each render. */
export function useNow(now: () => number): number {
  const [, setBeat] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => setBeat((beat) => beat + 1), 250)
    return () => clearInterval(timer)
  }, [])
  return now()
}
