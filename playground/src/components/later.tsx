import { type ComponentType, createElement } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'

export interface LaterProps<P extends object> {
  /** Loads the component; the same function each time. */
  readonly load: () => Promise<ComponentType<P>>
  readonly props: P
}

/**
 * A component that comes apart from the page, once it is there; until then nothing. It is drawn anew only when it is given
 * other properties.
 */
export function Later<P extends object>({ load, props }: LaterProps<P>) {
  const loaded = useLoaded(load)
  return useMemo(() => loaded && createElement(loaded, props), [loaded, props])
}

/** What was loaded before is there at once. */
const before = new WeakMap<() => Promise<unknown>, unknown>()

/**
 * What comes apart from the page, once it is there; until then what was there before, at first nothing.
 *
 * @param load the same function as long as the same is wanted
 */
export function useLoaded<T>(load: () => Promise<T>): T | undefined {
  // In a box, as it may be a component, which is a function.
  const [loaded, setLoaded] = useState(() => ({ value: before.get(load) as T | undefined }))
  useEffect(() => {
    let isWanted = true
    const show = (value: T) => {
      before.set(load, value)
      if (isWanted) setLoaded((box) => (box.value === value ? box : { value }))
    }
    // Without it the page can do all the rest. The worker of the page keeps what was loaded once.
    load().then(show, () => {})
    return () => {
      isWanted = false
    }
  }, [load])
  return loaded.value
}
