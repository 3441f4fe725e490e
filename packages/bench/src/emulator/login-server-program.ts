/** A process that serves logins: `login-server-program.ts <contestant>`; sends where. */
import '../only-loopback.ts'
import { createServer, type IncomingMessage, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { createEmulator, demoApp } from '@northbound/emulator'
import { serveEmulator } from '@northbound/emulator/node'
import { answerByPrism } from './answer-by-prism.ts'
import type { LoginContestant, LoginServer } from './login-servers.ts'

const path = '/iocm/app/sec/v1.1.0/login'
const body = new URLSearchParams(demoApp).toString()

const starts: Record<LoginContestant['id'], () => Promise<LoginServer>> = {
  async northbound() {
    const { url } = await serveEmulator(createEmulator())
    return { url: url + path, body }
  },
  async 'oauth2-mock-server'() {
    const { OAuth2Server } = await import('oauth2-mock-server')
    const server = new OAuth2Server()
    await server.issuer.keys.generate('RS256')
    await server.start(0, '127.0.0.1')
    const { port } = server.address()
    const grant = { grant_type: 'client_credentials', client_id: 'a', client_secret: 'b' }
    const url = `http://127.0.0.1:${port}/token`
    return { url, body: new URLSearchParams(grant).toString() }
  },
  async prism() {
    const answer = await answerByPrism(path)
    return listen(async (incoming, outgoing) => {
      const { status, body } = await answer(incoming, await text(incoming))
      outgoing.writeHead(status, { 'content-type': 'application/json' }).end(body)
    })
  },
  async bare() {
    const grant = JSON.stringify({
      accessToken: 'x'.repeat(32),
      tokenType: 'bearer',
      expiresIn: 3600,
    })
    return listen(async (incoming: IncomingMessage, outgoing) => {
      await text(incoming)
      outgoing.writeHead(200, { 'content-type': 'application/json' }).end(grant)
    })
  },
}

async function listen(answer: RequestListener): Promise<LoginServer> {
  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}${path}`, body }
}

const start = starts[process.argv[2] as LoginContestant['id']]
process.send?.(await start())
