/** Where a running emulator describes what it answers. No path of the platform begins like it: those are below `/iocm` and `/iodm`. */
export const openApiPath = '/openapi.json'

type Handler = (request: Request) => Promise<Response>

/** Answers the OpenAPI document at its path; everything else is the emulator's. It is loaded when it is asked for. */
export function showOpenApi(handler: Handler): Handler {
  return async (request) => {
    const isAsked = new URL(request.url).pathname === openApiPath
    if (!isAsked || request.method !== 'GET') return handler(request)
    const { default: document } = await import('../../openapi.json', { with: { type: 'json' } })
    return Response.json(document)
  }
}
