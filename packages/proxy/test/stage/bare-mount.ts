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
    return {
      send(path, { headers, body, ...init } = {}) {
        const request = new Request(`http://localhost${path}`, {
          ...init,
          ...(body !== undefined && { body, duplex: 'half' }),
        } as RequestInit)
        const sent = pageHeaders(headers)
        if (typeof body === 'string' && !sent.has('content-length')) {
          sent.set('content-length', String(new TextEncoder().encode(body).length))
        }
        // A browser lets nobody set Origin or Host on a request; on the way to a server it does so itself.
        Object.defineProperty(request, 'headers', { value: sent })
        return proxy.fetch(request)
      },
      port: 0,
      close: async () => {},
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
