import { useEffect, useState } from 'preact/hooks'
import type { Part } from './part.ts'
import { useReportMissing } from './missing.ts'

/**
 * A part of the page once it is loaded; until then the previous part, or `undefined`. If it cannot be loaded, the visitor
 * is informed and can retry.
 *
 * @param part absent while no part is needed
 */
export function usePart<T>(part: Part<T> | undefined): T | undefined {
  const report = useReportMissing()
  // In an object, because a part may be a function, which useState would call.
  const [box, setBox] = useState(() => ({ loaded: part?.loaded }))
  useEffect(() => {
    if (!part) return undefined
    let isWanted = true
    let forget: (() => void) | undefined
    const attempt = async () => {
      const loaded = await part.load()
      if (isWanted) setBox((before) => (before.loaded === loaded ? before : { loaded }))
    }
    attempt().catch(() => {
      if (isWanted) forget = report(attempt)
    })
    return () => {
      isWanted = false
      forget?.()
    }
  }, [part, report])
  return box.loaded
}
