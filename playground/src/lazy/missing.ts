import { createContext } from 'preact'
import { useContext, useEffect } from 'preact/hooks'

/** Loads a part again; rejects when it cannot be loaded. */
export type Retry = () => Promise<unknown>

/** Reports to the visitor that a part is missing, and how to retry; returns a function that removes the report. */
export type ReportMissing = (retry: Retry) => () => void

export const MissingContext = createContext<ReportMissing>(() => () => {})

export const useReportMissing = () => useContext(MissingContext)

/** Keeps the report while a retry is possible. */
export function useMissing(retry: Retry | undefined): void {
  const report = useReportMissing()
  useEffect(() => retry && report(retry), [retry, report])
}
