import { useEffect, useState } from 'preact/hooks'

/**
 * What comes apart from the page, once it is there; until then what was there before, at first nothing.
 *
 * @param load the same function as long as the same is wanted
 */
export function useLoaded<T>(load: () => Promise<T>): T | undefined {
  // In a box, as it may be a component, which is a function.
  const [loaded, setLoaded] = useState<{ readonly value: T }>()
  useEffect(() => {
    let isWanted = true
    // Without it the page can do all the rest. The worker of the page has kept what was loaded once.
    load().then(
      (value) => isWanted && setLoaded({ value }),
      () => {},
    )
    return () => {
      isWanted = false
    }
  }, [load])
  return loaded?.value
}
