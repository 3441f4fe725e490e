import type { Emulator } from '@northbound/emulator'
import { createEmulator } from '@northbound/emulator'
import { type RunningEmulator, serveEmulator } from '@northbound/emulator/node'
import type { TestProject } from 'vitest/node'
import { withCors } from './with-cors.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Name of the Vitest project: `node`, `deno` or `chromium`. */
    runtime: string
    /** `${platformUrl}/any-name` is the base address of a platform of one's own. */
    platformUrl: string
    /** A server that nobody should reach: `GET ${trapUrl}/hits/name` tells how often someone asked for `/name`. */
    trapUrl: string
    /** Takes requests and never answers. */
    silentUrl: string
    /** Nobody listens there. */
    closedUrl: string
  }
}

/** Vitest's global set-up: real servers on real ports, for runtimes that cannot start any themselves. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const platforms = await start(platformsByName())
  const trap = await start(countHits())
  const silent = await start(() => new Promise<Response>(() => {}))
  const closed = await start(() => new Response())
  await closed.close()

  project.provide('runtime', project.name)
  project.provide('platformUrl', platforms.url)
  project.provide('trapUrl', trap.url)
  project.provide('silentUrl', silent.url)
  project.provide('closedUrl', closed.url)
  return async () => {
    await Promise.all([platforms.close(), trap.close(), silent.close()])
  }
}

type Handler = (request: Request) => Response | Promise<Response>

// The platform itself knows no CORS; only these servers do, so that a page can be the client.
function start(handler: Handler): Promise<RunningEmulator> {
  const answer = withCors(handler)
  // Safe: `serveEmulator` hands over a request and never an address.
  return serveEmulator({ fetch: (input) => answer(input as Request) })
}

/**
 * One emulator for each first segment of the path, made when it is first asked for. Beside the platform's own
 * paths each has two for the test: the number of logins, and ordering a fault.
 */
function platformsByName(): Handler {
  const emulators = new Map<string, Emulator>()
  return async (request) => {
    const url = new URL(request.url)
    const [, name = '', ...rest] = url.pathname.split('/')
    const emulator = emulators.get(name) ?? createEmulator()
    emulators.set(name, emulator)
    url.pathname = rest.join('/')
    switch (url.pathname) {
      case '/test/logins':
        return Response.json(emulator.journal.entries.filter(({ api }) => api === 'login').length)
      case '/test/faults':
        emulator.faults.next(await request.json())
        return new Response(null, { status: 204 })
      default:
        return emulator.fetch(url, {
          method: request.method,
          headers: request.headers,
          body: request.method === 'GET' ? null : await request.text(),
        })
    }
  }
}

function countHits(): Handler {
  const hits = new Map<string, number>()
  return (request) => {
    const { pathname } = new URL(request.url)
    if (pathname.startsWith('/hits/')) return Response.json(hits.get(pathname.slice(5)) ?? 0)
    hits.set(pathname, (hits.get(pathname) ?? 0) + 1)
    return new Response()
  }
}
