import { type Mount, pageHeaders } from './mount.ts'

const url = 'https://platform.test:8743'

/** The fetch handler itself, with a platform that is a function: runs in browsers too. */
export const bareMount: Mount = {
  name: 'the fetch handler',
  async wire(answer) {
    return {
      url,
      fetch: (input, init) => {
        const request = new Request(input, init)
        return Promise.race([answer(request), aborted(request.signal)])
      },
      close: async () => {},
    }
  },
  async open(proxy) {
    const closed = new AbortController()
    const answers: Response[] = []
    return {
      async send(path, { headers, body, signal, ...init } = {}) {
        const request = new Request(`http://localhost${path}`, {
          ...init,
          signal: AbortSignal.any([closed.signal, ...(signal ? [signal] : [])]),
          ...(body !== undefined && { body, duplex: 'half' }),
        } as RequestInit)
        const sent = pageHeaders(headers)
        if (typeof body === 'string' && !sent.has('content-length')) {
          sent.set('content-length', String(new TextEncoder().encode(body).length))
        }
        // A browser lets nobody set Origin or Host on a request; on the way to a server it does so itself.
        Object.defineProperty(request, 'headers', { value: sent })
        const answer = await proxy.fetch(request)
        answers.push(answer)
        return answer
      },
      port: 0,
      // As a server does with its connections.
      async close() {
        closed.abort()
        for (const { body } of answers) if (body && !body.locked) await body.cancel()
      },
    }
  },
}

/** As fetch does, however long the platform takes. */
function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const giveUp = () => reject(signal.reason as Error)
    if (signal.aborted) giveUp()
    else signal.addEventListener('abort', giveUp, { once: true })
  })
}
