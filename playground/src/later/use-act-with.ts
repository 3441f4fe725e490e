import { useCallback } from 'preact/hooks'
import { useReportMissing } from './missing.ts'
import type { Part } from './part.ts'

/**
 * Does something with a part of the page. When that cannot be loaded the visitor is told, and it is done once they tried
 * again with success.
 */
export function useActWith<T>(part: Part<T>): (act: (loaded: T) => unknown) => void {
  const report = useReportMissing()
  return useCallback(
    (act) => {
      if (part.loaded) return void act(part.loaded)
      const attempt = async () => void act(await part.load())
      attempt().catch(() => report(attempt))
    },
    [part, report],
  )
}
