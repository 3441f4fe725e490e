import type { IncomingMessage } from 'node:http'
import type { Authorize, Identity } from '../authorize/authorize.ts'

/** Identifies the caller by a Node request and what a framework has added to it, such as a session. */
type Identify<Request> = (request: Request) => Identity | undefined | Promise<Identity | undefined>

/**
 * Makes an `authorize` that reads the request of the Node server, with what a framework has added to it: `request.session` of
 * Express, or `request.user`. For proxies with `createNodeHandler` or `serveProxy`.
 *
 * @param identify returns the identity of the caller, or undefined when no user is signed in
 * @throws {TypeError} in a call that did not come through Node, which is a 500
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
      throw new TypeError('byNodeRequest: this call has no Node request')
    }
    // The type argument of byNodeRequest states what the framework adds.
    return identify(request as Request)
  }
}
