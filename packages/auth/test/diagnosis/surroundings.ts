import type { Environment } from '../../src/diagnosis/environment.ts'
import type { Fetch } from '../../src/index.ts'

/** A page from an ordinary site, online, in a browser without Local Network Access. */
export const page: Environment = {
  runtime: 'browser',
  pageOrigin: 'https://page.example.org',
  isSecure: true,
  isOnline: true,
  localNetwork: 'unknown',
}

/** A program on a server. */
export const server: Environment = { ...page, runtime: 'server', pageOrigin: undefined }

/** What a browser throws, whatever happened. */
export const hidden = () => new TypeError('Failed to fetch')

/** A fetch that is answered, is rejected, or hangs until it is given up; and what it was asked. */
export function probing(outcome: 'answered' | 'rejected' | 'silent', thrown: Error = hidden()) {
  const asked: Request[] = []
  const init: RequestInit[] = []
  const fetch: Fetch = async (input, given) => {
    asked.push(new Request(input, { ...given, signal: null }))
    init.push(given ?? {})
    if (outcome === 'rejected') throw thrown
    if (outcome === 'answered') return new Response(null)
    return new Promise(() => {})
  }
  return { fetch, asked, init }
}
