import type { IncomingMessage } from 'node:http'

/**
 * Joins headers that came twice, as the port of a proxy does (`joinDuplicateHeaders`): then they are no value that any check
 * takes. A development server has the first of them and forgets the other. A request of HTTP/2 does not tell, and is refused by
 * the checks.
 */
export function joinHeaders({ headers, headersDistinct = {} }: IncomingMessage): void {
  for (const [name, values = []] of Object.entries(headersDistinct)) {
    if (values.length > 1 && headers[name] === values[0]) headers[name] = values.join(', ')
  }
}
