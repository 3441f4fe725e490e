import type { HeaderList } from '../wire/header-list.ts'
import type { PlatformAnswer } from '../wire/send.ts'

/**
 * The response headers of the platform that are passed on. CORS headers, cookies and headers about its servers are not; nor is
 * `content-encoding`, because each transport decodes.
 */
const passedBack = [
  'content-type',
  'content-language',
  'content-disposition',
  'content-length',
  'retry-after',
] as const

/** Check 12: the response headers that a page gets. */
export function inboundHeaders(answer: Pick<PlatformAnswer<unknown>, 'header'>): HeaderList {
  const headers: string[] = []
  for (const name of passedBack) {
    const value = answer.header(name)
    if (value !== undefined) headers.push(name, value)
  }
  return headers
}
