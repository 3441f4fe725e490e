import { useCallback } from 'preact/hooks'
import { useReportMissing } from './missing.ts'
import type { Part } from './part.ts'

/**
 * Runs an action with a part of the page. If the part cannot be loaded, the visitor is informed, and the action runs after a
 * successful retry.
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
