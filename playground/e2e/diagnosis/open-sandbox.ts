import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { createCertificates } from '@northbound/emulator/node'
import { chromium } from 'playwright'
import { createServer, type ViteDevServer } from 'vite'
import { inject } from 'vitest'
import { chromiumLaunchOptions } from '../../../packages/tooling/programs/find-chromium.mjs'
import { relayToPlatforms } from '../../dev/relay-to-platforms.ts'
import { serveFolder } from '../open-playground.ts'
import { visit, type Visit, type VisitOptions } from '../visit.ts'
import { type OpenedServer, openServer } from './open-server.ts'
import type { Situation } from './situation.ts'
import { situationsWith } from './situations.ts'

/** A situation with its server running, and the address that leads to it. */
export interface Prepared extends Situation {
  readonly server: OpenedServer | undefined
  readonly target: string
}

/** All situations on the loopback, the page in four variants, and a Chromium. */
export interface Sandbox extends AsyncDisposable {
  readonly situations: readonly Prepared[]
  /** The built page, as it is published, over plain HTTP on this machine. */
  readonly builtUrl: string
  /** The same from elsewhere and over https: a name and an address space of the internet. */
  readonly publicUrl: string
  /** The page of the development server, with a relay to all situations. */
  readonly devUrl: string
  visit(url: string, options?: VisitOptions): Promise<Visit>
  stopDevServer(): Promise<void>
}

export async function openSandbox(): Promise<Sandbox> {
  const closing: (() => unknown)[] = []
  const [good, expired, wrongName, mutual, page] = await Promise.all([
    createCertificates(),
    createCertificates({ flaw: 'expired' }),
    createCertificates({ flaw: 'wrong-name' }),
    createCertificates(),
    createCertificates({ names: ['playground.test'] }),
  ])
  const situations: Prepared[] = []
  for (const situation of situationsWith({ good, expired, wrongName, mutual })) {
    const { answer, settings, url = String } = situation
    const server = answer && (await openServer(answer, settings))
    if (server) closing.push(() => server[Symbol.asyncDispose]())
    situations.push({ ...situation, server, target: url(server?.url ?? '') })
  }

  const plain = await serveFolder(inject('builtPlayground'))
  closing.push(() => plain.close().closeAllConnections())
  const secure = createSecureServer(page.server, (...both) => plain.emit('request', ...both))
  await new Promise<void>((resolve) => secure.listen(0, '127.0.0.1', resolve))
  closing.push(() => secure.close().closeAllConnections())
  const portOf = (server: typeof plain | typeof secure) => (server.address() as AddressInfo).port

  const dev = await openDevServer(situations, [expired.ca, wrongName.ca, mutual.ca].join('\n'))
  closing.push(() => dev.close())

  const launch = chromiumLaunchOptions()
  const browser = await chromium.launch({
    ...launch,
    args: [
      ...(launch.args ?? []),
      '--host-resolver-rules=MAP playground.test 127.0.0.1,MAP *.example-operator.net ~NOTFOUND',
      // What comes from there counts as coming from the internet, for Local Network Access.
      `--ip-address-space-overrides=127.0.0.1:${portOf(secure)}=public`,
    ],
  })
  closing.push(() => browser.close())
  return {
    situations,
    builtUrl: `http://127.0.0.1:${portOf(plain)}/some/folder/`,
    publicUrl: `https://playground.test:${portOf(secure)}/some/folder/`,
    devUrl: dev.resolvedUrls?.local[0] ?? '',
    visit: (url, options) => visit(browser, url, options),
    stopDevServer: () => dev.close(),
    async [Symbol.asyncDispose]() {
      for (const close of closing.toReversed()) await close()
    },
  }
}

async function openDevServer(situations: readonly Prepared[], ca: string): Promise<ViteDevServer> {
  const relayed = situations.filter((situation) => situation.relayed)
  const platforms = Object.fromEntries(relayed.map(({ id, target }) => [id, target]))
  const server = await createServer({
    configFile: fileURLToPath(new URL('../../vite.config.ts', import.meta.url)),
    plugins: [relayToPlatforms({ platforms, tls: { ca } }, 1500)],
    // Sources may change while the tests run, but the tested page must not.
    server: { port: 0, hmr: false, watch: null },
    logLevel: 'error',
  })
  await server.listen()
  return server
}
