import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createEmulator } from '@northbound/emulator'
import { app } from './runtime-proxies.ts'

/** What a platform does with one call; it may write to the connection itself. */
type Answer = (request: IncomingMessage, response: ServerResponse) => void

/** A platform that logs callers in as the emulator does, and answers `/case/…` as each test says. */
export interface OddPlatform {
  readonly url: string
  /** Answers calls of that name so. */
  answer(name: string, answer: Answer): void
  close(): Promise<void>
}

/** @param keys what `/keys` answers */
export async function openPlatform(keys: Answer): Promise<OddPlatform> {
  const emulator = createEmulator({ apps: [app] })
  const answers = new Map<string, Answer>()
  const server = createServer((request, response) => {
    const name = /^\/case\/([\w-]+)/.exec(request.url ?? '')?.[1]
    const answer = request.url === '/keys' ? keys : name && answers.get(name)
    if (answer) answer(request, response)
    else void answerBy(emulator.fetch, request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    answer: (name, answer) => void answers.set(name, answer),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function answerBy(
  fetch: (request: Request) => Promise<Response>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method = '', url = '', headers } = request
  const pieces: Buffer[] = []
  for await (const piece of request) pieces.push(piece as Buffer)
  const body = Buffer.concat(pieces)
  const answer = await fetch(
    new Request(`http://127.0.0.1${url}`, {
      method,
      headers: headers as Record<string, string>,
      ...(body.length > 0 && { body }),
    }),
  )
  response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text())
}
