import type { IncomingMessage } from 'node:http'
import type { Authorize, Identity } from '../authorize/authorize.ts'

/** Says who asks by a request of Node: whatever a framework has put there, a session for one. */
type Identify<Request> = (request: Request) => Identity | undefined | Promise<Identity | undefined>

/**
 * An `authorize` that sees the request of the host, with what a framework has added to it: `request.session` of Express, or
 * `request.user`. For proxies behind `createNodeHandler` and `serveProxy`.
 *
 * @param identify gives who asks, or undefined when nobody is signed in
 * @throws {TypeError} from a call that did not come through Node, which is a 500
 * @example
 * ```ts
 * import type { IncomingMessage } from 'node:http'
 * import { byNodeRequest } from '@northbound/proxy/node'
 *
 * type WithSession = IncomingMessage & { session?: { userId?: string } }
 * const authorize = byNodeRequest(({ session }: WithSession) =>
 *   session?.userId ? { id: session.userId } : undefined,
 * )
 * ```
 */
export function byNodeRequest<Request extends IncomingMessage>(
  identify: Identify<Request>,
): Authorize {
  return ({ request }) => {
    if (request === undefined || request instanceof globalThis.Request) {
      throw new TypeError('byNodeRequest: this call has no request of Node')
    }
    // The caller of byNodeRequest states what its framework puts there.
    return identify(request as Request)
  }
}
