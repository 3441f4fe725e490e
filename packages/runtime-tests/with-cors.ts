/** Lets pages of any origin call a handler: preflights answered, every answer readable. */
export function withCors(
  handler: (request: Request) => Response | Promise<Response>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const answer =
      request.method === 'OPTIONS' ? new Response(null, { status: 204 }) : await handler(request)
    const headers = new Headers(answer.headers)
    headers.set('Access-Control-Allow-Origin', '*')
    headers.set('Access-Control-Allow-Headers', 'content-type, app_key, authorization')
    headers.set('Access-Control-Allow-Methods', 'GET, POST, PUT, DELETE')
    return new Response(answer.body, { status: answer.status, headers })
  }
}
