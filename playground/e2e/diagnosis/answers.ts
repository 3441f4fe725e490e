import type { Answer } from './open-server.ts'

const grant = {
  accessToken: 'a1b2c3d4e5f6a7b8',
  tokenType: 'bearer',
  refreshToken: 'b1b2c3d4e5f6a7b8',
  expiresIn: 3600,
  scope: 'default',
}

/** The probe gets an answer; a login gets what the situation is about. */
const toLogin =
  (answer: Answer): Answer =>
  (request, response, body) => {
    if (request.method === 'POST') return answer(request, response, body)
    response.end()
  }

const send = (status: number, type: string, body = ''): Answer =>
  toLogin((_, response) => {
    response.writeHead(status, type ? { 'content-type': type } : {}).end(body)
  })

const json = (status: number, body: object) =>
  send(status, 'application/json', JSON.stringify(body))

/** Answers, by what is wrong with them. */
export const answers = {
  success: json(200, grant),
  wrongSecret: json(401, { error_code: '100208', error_desc: 'AppId or secret is not right.' }),
  redirect: toLogin((_, response) => {
    response.writeHead(307, { location: 'http://127.0.0.1:9/elsewhere' }).end()
  }),
  never: toLogin(() => {}),
  nothingEver: () => {},
  empty: send(200, ''),
  truncated: toLogin((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '200' })
    // Once this is on its way, and not before.
    response.write('{"accessToken":"a1b2', () => response.destroy())
  }),
  page: send(200, 'text/html', '<!doctype html><title>Sign in to the Wi-Fi</title>'),
  garbage: send(200, 'application/json', '{"accessToken":'),
  otherShape: json(200, { token: 'x', expires: 'soon' }),
  missing: send(404, 'text/html', '<h1>404</h1>'),
  tooMany: send(429, 'text/plain', 'slow down'),
  broken: send(500, 'text/plain', 'oops'),
  gateway: send(503, 'text/html', '<h1>503 Service Unavailable</h1>'),
  firewall: send(403, 'text/html', '<h1>403 Forbidden</h1>'),
  resetLogin: toLogin((request) => void request.socket.resetAndDestroy()),
  resetAll: (request) => void request.socket.resetAndDestroy(),
} satisfies Record<string, Answer>
