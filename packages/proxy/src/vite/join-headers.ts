import type { IncomingMessage } from 'node:http'

/**
 * Joins duplicate headers, as the Node server of the proxy does (`joinDuplicateHeaders`), so that the checks refuse them. Vite's
 * server keeps only the first one. HTTP/2 requests do not expose duplicates, and the checks refuse such requests.
 */
export function joinHeaders({ headers, headersDistinct = {} }: IncomingMessage): void {
  for (const [name, values = []] of Object.entries(headersDistinct)) {
    if (values.length > 1 && headers[name] === values[0]) headers[name] = values.join(', ')
  }
}
