import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { createEmulator, type Emulator } from '@northbound/emulator'
import { serveEmulator } from '@northbound/emulator/node'
import { build } from 'esbuild'

/** Something that a test wants to happen to the next login, before or after the platform has handled it. */
export interface LoginStop {
  /** Resolves with the address of the page that sent the login, when it has come this far. */
  readonly reached: Promise<string>
  /** Lets it go on. */
  goOn(): void
}

/** The page of `page/tab.ts`, and the platform behind the same origin. */
export interface Site extends AsyncDisposable {
  readonly port: number
  readonly emulator: Emulator
  /** The next login waits: 'there' on its way to the platform, 'back' with the answer on its way to the page. */
  stopNextLogin(where: 'there' | 'back'): LoginStop
}

export const app = { appId: 'na-in-tabs', secret: 'CANARYsecret+%&=7f3a' }

export async function openSite(): Promise<Site> {
  const emulator = createEmulator({ apps: [app] })
  const platform = await serveEmulator(emulator)
  const script = await bundlePage()
  const stops = { there: [] as Stop[], back: [] as Stop[] }

  async function relay(request: IncomingMessage, response: ServerResponse) {
    const { method = 'GET', url = '/', headers } = request
    const page = headers.referer ?? ''
    const isLogin = url.endsWith('/login')
    const body = method === 'GET' ? undefined : await text(request)
    if (isLogin) await stops.there.shift()?.pass(page)
    const sent = ['content-type', 'app_key', 'authorization'].flatMap((name) =>
      headers[name] ? [[name, String(headers[name])] as [string, string]] : [],
    )
    const answer = await fetch(platform.url + url, { method, headers: sent, body: body ?? null })
    const answered = await answer.text()
    if (isLogin) await stops.back.shift()?.pass(page)
    const contentType = answer.headers.get('content-type')
    if (contentType) response.setHeader('content-type', contentType)
    response.writeHead(answer.status).end(answered)
  }

  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site')
    if (pathname.startsWith('/iocm/')) void relay(request, response)
    else if (pathname === '/tab.js') answerWith(response, 'text/javascript', script)
    else answerWith(response, 'text/html', pageOf(pathname))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')

  return {
    port: (server.address() as AddressInfo).port,
    emulator,
    stopNextLogin(where) {
      const stop = createStop()
      stops[where].push(stop)
      return stop
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
      await platform.close()
    },
  }
}

interface Stop extends LoginStop {
  pass(page: string): Promise<void>
}

function createStop(): Stop {
  let arrive: (page: string) => void = () => {}
  let goOn = () => {}
  const reached = new Promise<string>((resolve) => (arrive = resolve))
  const opened = new Promise<void>((resolve) => (goOn = resolve))
  return {
    reached,
    goOn,
    pass(page) {
      arrive(page)
      return opened
    },
  }
}

async function bundlePage(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('page/tab.ts', import.meta.url))],
    bundle: true,
    write: false,
    // No module: a sandboxed frame, whose origin is none, may not load one from us.
    format: 'iife',
    target: 'es2022',
    conditions: ['@northbound/source'],
  })
  const [file] = outputFiles
  if (!file) throw new Error('The page was not bundled')
  return file.text
}

function pageOf(path: string): string {
  const title = `<!doctype html><meta charset="utf-8"><title>${path}</title>`
  // An icon that is asked for would be one more request.
  const icon = '<link rel="icon" href="data:,">'
  return title + icon + (path === '/elsewhere' ? '' : '<script src="/tab.js"></script>')
}

function answerWith(response: ServerResponse, contentType: string, body: string): void {
  response.writeHead(200, { 'content-type': contentType }).end(body)
}
