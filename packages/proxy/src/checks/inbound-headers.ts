import type { HeaderList } from '../exchange/header-list.ts'
import type { PlatformAnswer } from '../exchange/send.ts'

/**
 * All that comes back of what the platform sent. None of its CORS headers, cookies, and nothing about its servers; no
 * `content-encoding`, because each transport decodes.
 */
const passedBack = [
  'content-type',
  'content-language',
  'content-disposition',
  'content-length',
  'retry-after',
] as const

/** Check 12: the headers of an answer as a page gets it. */
export function inboundHeaders(answer: Pick<PlatformAnswer<unknown>, 'header'>): HeaderList {
  const headers: string[] = []
  for (const name of passedBack) {
    const value = answer.header(name)
    if (value !== undefined) headers.push(name, value)
  }
  return headers
}
