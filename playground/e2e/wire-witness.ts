import { createServer, type IncomingHttpHeaders } from 'node:http'
import { text } from 'node:stream/consumers'
import type { Fetch } from '@northbound/auth'

/** A request as a server got it. */
export interface Witnessed {
  readonly method: string
  readonly url: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
  readonly status: number
}

/** A server that records its requests and lets another server answer. */
export interface WireWitness extends AsyncDisposable {
  readonly url: string
  readonly seen: Witnessed[]
}

export async function openWitness(answer: Fetch): Promise<WireWitness> {
  const seen: Witnessed[] = []
  const server = createServer(async (request, response) => {
    const { method = '', url = '', headers } = request
    const body = await text(request)
    const answered = await answer(`https://platform.test${url}`, {
      method,
      headers: Object.entries(headers).map(([name, value]) => [name, String(value)]),
      ...(body && { body }),
      redirect: 'manual',
    })
    seen.push({ method, url, headers, body, status: answered.status })
    response.writeHead(answered.status, Object.fromEntries(answered.headers))
    response.end(await answered.text())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  return {
    url: `http://127.0.0.1:${port}`,
    seen,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

/** What a request means, without the ways in which two programs may say the same. */
export function meaningOf({ method, url, headers, body, status }: Witnessed) {
  const type = headers['content-type']?.split(';')[0]
  return {
    method,
    url,
    type,
    appKey: headers['app_key'],
    authorization: headers.authorization,
    body:
      type === 'application/json' ? JSON.parse(body) : [...new URLSearchParams(body)].toSorted(),
    status,
  }
}
