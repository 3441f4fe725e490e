/** The path of the OpenAPI document. It cannot collide with paths of the platform, which are below `/iocm` and `/iodm`. */
export const openApiPath = '/openapi.json'

type Handler = (request: Request) => Promise<Response>

/** Answers the OpenAPI document at its path, and passes all other requests to the emulator. The document is loaded on demand. */
export function showOpenApi(handler: Handler): Handler {
  return async (request) => {
    const isAsked = new URL(request.url).pathname === openApiPath
    if (!isAsked || request.method !== 'GET') return handler(request)
    const { default: document } = await import('../../openapi.json', { with: { type: 'json' } })
    return Response.json(document)
  }
}
