import { once } from 'node:events'
import type { IncomingMessage } from 'node:http'
import { request as send, type RequestOptions } from 'node:https'
import { Readable } from 'node:stream'

/** Node's own fetch cannot show a client certificate without a further package: this one can. */
export function tlsFetch(identity: Pick<RequestOptions, 'ca' | 'cert' | 'key'>): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init)
    const body = Buffer.from(await request.arrayBuffer())
    const { method, signal } = request
    const headers = { ...Object.fromEntries(request.headers), 'content-length': body.length }
    try {
      const sent = send(request.url, { ...identity, agent: false, method, headers, signal })
      sent.end(body)
      const [answer] = (await once(sent, 'response')) as [IncomingMessage]
      return responseOf(answer)
    } catch (error) {
      signal.throwIfAborted()
      throw new TypeError('fetch failed', { cause: error })
    }
  }
}

function responseOf(answer: IncomingMessage): Response {
  const status = answer.statusCode ?? 0
  const pairs = Object.entries(answer.headers).map(
    ([name, value]) => [name, String(value)] as const,
  )
  // Safe: the two declarations of the stream differ in what they leave out.
  const body = [204, 304].includes(status) ? null : (Readable.toWeb(answer) as ReadableStream)
  return new Response(body, { status, headers: pairs.map(([name, value]) => [name, value]) })
}
