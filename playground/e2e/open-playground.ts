import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { chromium } from 'playwright'
import sirv from 'sirv'
import { expect, inject } from 'vitest'
import { chromiumLaunchOptions } from '../../packages/tooling/programs/find-chromium.mjs'
import { visit, type Visit, type VisitOptions } from './visit.ts'

export type { Visit } from './visit.ts'

/** A playground that can be visited with a Chromium. */
export interface Opened extends AsyncDisposable {
  readonly url: string
  visit(options?: VisitOptions): Promise<Visit>
}

/** A playground on a server that can be stopped. */
export interface Served extends Opened {
  stopServing(): Promise<void>
}

/** Not the root, because the page must work in any folder. */
export const servedUnder = '/some/folder/'

/**
 * The built page, on a free port, behind a server that knows nothing but files.
 * At the end it fails if the content security policy had to refuse anything in any visit.
 */
export async function openPlayground(files = inject('builtPlayground')): Promise<Served> {
  const server = await serveFolder(files)
  const { port } = server.address() as AddressInfo
  const url = `http://127.0.0.1:${port}${servedUnder}`
  const browser = await chromium.launch(chromiumLaunchOptions())
  const visits: Visit[] = []
  const stopServing = async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  return {
    url,
    stopServing,
    async visit(options) {
      const opened = await visit(browser, url, options)
      visits.push(opened)
      return opened
    },
    async [Symbol.asyncDispose]() {
      await browser.close()
      await stopServing()
      expect(visits.flatMap(({ refused }) => refused)).toEqual([])
    },
  }
}

/** Serves files under the folder and nothing else. */
export async function serveFolder(files: string): Promise<Server> {
  const serve = sirv(files, { dev: true })
  const server = createServer((request, response) => {
    const notFound = () => void response.writeHead(404).end()
    if (!request.url?.startsWith(servedUnder)) return notFound()
    request.url = request.url.slice(servedUnder.length - 1)
    serve(request, response, notFound)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return server
}
