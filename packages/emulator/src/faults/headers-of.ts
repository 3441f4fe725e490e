import type { CodeFault, RawFault } from './fault.ts'

/** The headers that a fault sets. */
export function headersOf(fault: CodeFault | RawFault): Record<string, string> {
  const { retryAfter } = fault
  const location = fault.code === undefined ? fault.location : undefined
  return {
    ...(location !== undefined && { Location: location }),
    ...(retryAfter !== undefined && { 'Retry-After': String(retryAfter) }),
  }
}
