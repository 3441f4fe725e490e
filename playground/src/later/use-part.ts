import { useEffect, useState } from 'preact/hooks'
import type { Part } from './part.ts'
import { useReportMissing } from './missing.ts'

/**
 * A part of the page, once it is there; until then the one before, at first nothing. When it cannot be loaded the visitor
 * is told, and may try again.
 *
 * @param part absent as long as none is wanted
 */
export function usePart<T>(part: Part<T> | undefined): T | undefined {
  const report = useReportMissing()
  // In a box, as it may be a component, which is a function.
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
