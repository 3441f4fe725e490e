import type { PlatformAnswer } from '../exchange/send.ts'

/** All that comes back of what the platform sent. None of its CORS headers, cookies, and nothing about its servers. */
const passedBack = [
  'content-type',
  'content-language',
  'content-disposition',
  'content-length',
  'content-encoding',
  'retry-after',
] as const

const writable = /^[\t\u0020-\u007e\u0080-\u00ff]*$/

/** Check 12: the headers of an answer as a page gets it. */
export function inboundHeaders({
  header,
}: Pick<PlatformAnswer<unknown>, 'header'>): Record<string, string> {
  const headers: Record<string, string> = {}
  for (const name of passedBack) {
    const value = header(name)
    // A value that no header can have would make the whole answer fail, when it is written.
    if (value !== undefined && writable.test(value)) headers[name] = value
  }
  return headers
}
