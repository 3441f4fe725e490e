import { createContext } from 'preact'
import { useContext, useEffect } from 'preact/hooks'

/** Loads a part again; rejects when it cannot be loaded. */
export type Retry = () => Promise<unknown>

/** Tells the visitor that a part is missing, and how to try again; gives back what takes that back. */
export type ReportMissing = (retry: Retry) => () => void

export const MissingContext = createContext<ReportMissing>(() => () => {})

export const useReportMissing = () => useContext(MissingContext)

/** Reports for as long as there is something to try again. */
export function useMissing(retry: Retry | undefined): void {
  const report = useReportMissing()
  useEffect(() => retry && report(retry), [retry, report])
}
