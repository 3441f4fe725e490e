/** Pages of other sites, and browsers that are made to ask for them. */
import { commands, page } from '../stage/create-stage.ts'
import { type Hostile, json, request } from './hostile.ts'

const origin = (what: string, ...values: string[]): Hostile => ({
  what,
  raw: request({ without: ['Origin'], lines: values.map((value) => `Origin: ${value}`) }),
  statuses: [403],
})
const without = (what: string, starts: readonly string[], ...lines: string[]): Hostile => ({
  what,
  raw: request({ without: starts, lines }),
  statuses: [403],
})
const preflight = (what: string, status: number, ...lines: string[]): Hostile => ({
  what,
  raw: request({ method: 'OPTIONS', without: ['Origin', 'x-northbound'], lines }),
  statuses: [status],
})
const form = (what: string, type: string, body: string, ...lines: string[]): Hostile => ({
  what,
  raw: request({
    method: 'POST',
    target: commands,
    without: ['x-northbound', 'Origin'],
    lines: [`Content-Type: ${type}`, `Content-Length: ${body.length}`, ...lines],
    body,
  }),
  statuses: [403],
})

export const origins: readonly Hostile[] = [
  origin('another origin', 'https://evil.example'),
  origin('null', 'null'),
  origin('an empty origin', ''),
  origin('a wildcard', '*'),
  origin('ours over plain HTTP', 'http://app.example.com'),
  origin('ours with a slash', `${page}/`),
  origin('ours in capitals', page.toUpperCase()),
  origin('our origin as a part in front', `${page}.evil.example`),
  origin('our origin as a part behind', 'https://evil-app.example.com'),
  origin('our origin as a user', `${page}@evil.example`),
  origin('a host below ours', 'https://x.app.example.com'),
  origin('ours and another, in two lines', page, 'https://evil.example'),
  origin('ours twice', page, page),
  origin('ours and another, in one line', `${page} https://evil.example`),
  origin(
    'another, and a path that needs no check (CVE-2026-40575)',
    'https://evil.example\r\nX-Forwarded-Uri: /healthz',
  ),
  origin(
    'another, and ours as X-Forwarded-Host',
    'https://evil.example\r\nX-Forwarded-Host: app.example.com',
  ),
  without('no header of ours', ['x-northbound']),
  without('our header with an underscore (CVE-2025-64484)', ['x-northbound'], 'x_northbound: 1'),
  without('our header twice', [], 'x-northbound: 1'),
  without('our header with another value', ['x-northbound'], 'x-northbound: 0'),
  without(
    'our header named in Connection and left out',
    ['x-northbound', 'Connection'],
    'Connection: x-northbound, close',
  ),
  without('another site that sends no Origin', ['Origin'], 'Sec-Fetch-Site: cross-site'),
  without('a neighbour that sends no Origin', ['Origin'], 'Sec-Fetch-Site: same-site'),
  without('a word that no browser sends', ['Origin'], 'Sec-Fetch-Site: trust-me'),
  without(
    'two words of which one is harmless',
    ['Origin'],
    'Sec-Fetch-Site: same-origin',
    'Sec-Fetch-Site: cross-site',
  ),
  form(
    'a blind form',
    'application/x-www-form-urlencoded',
    'deviceId=1',
    'Origin: https://evil.example',
  ),
  form(
    'a blind form of text that looks like JSON',
    'text/plain',
    '{"deviceId":"1"}',
    'Origin: null',
  ),
  form(
    'a blind form of a browser that sends no Origin',
    'text/plain',
    '{}',
    'Sec-Fetch-Site: cross-site',
  ),
  form(
    'a form in parts with line breaks (CVE-2026-55603)',
    'multipart/form-data; boundary=x',
    '--x\r\n\r\n--x--',
    'Origin: https://evil.example',
  ),
  form('JSON of our origin without the header', 'application/json', '{}', `Origin: ${page}`),
  preflight(
    'a preflight of another origin',
    403,
    'Origin: https://evil.example',
    'Access-Control-Request-Method: GET',
  ),
  preflight('a preflight of null', 403, 'Origin: null', 'Access-Control-Request-Method: GET'),
  preflight('a preflight without Origin', 403, 'Access-Control-Request-Method: GET'),
  preflight(
    'a preflight for another method',
    403,
    `Origin: ${page}`,
    'Access-Control-Request-Method: DELETE',
  ),
  preflight(
    'a preflight for any method',
    403,
    `Origin: ${page}`,
    'Access-Control-Request-Method: *',
  ),
  preflight(
    'a preflight for app_key',
    403,
    `Origin: ${page}`,
    'Access-Control-Request-Method: GET',
    'Access-Control-Request-Headers: app_key',
  ),
  preflight(
    'a preflight for any header',
    403,
    `Origin: ${page}`,
    'Access-Control-Request-Method: GET',
    'Access-Control-Request-Headers: *',
  ),
  {
    what: 'a method in disguise',
    raw: request({ method: 'PATCH', lines: ['X-HTTP-Method-Override: GET'] }),
    statuses: [405],
  },
  ...[
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonp',
    'text/json',
    'application/json, text/plain',
    'application/json; charset=utf-16',
  ].map((type): Hostile => ({
    what: `a body of the kind ${type}`,
    raw: request({
      method: 'POST',
      target: commands,
      lines: [`Content-Type: ${type}`, 'Content-Length: 2'],
      body: '{}',
    }),
    statuses: [415],
  })),
  {
    what: 'two kinds of one body',
    raw: request({
      method: 'POST',
      target: commands,
      lines: [json, 'Content-Type: text/plain', 'Content-Length: 2'],
      body: '{}',
    }),
    statuses: [415],
  },
  {
    what: 'a compressed body',
    raw: request({
      method: 'POST',
      target: commands,
      lines: [json, 'Content-Encoding: gzip', 'Content-Length: 2'],
      body: '{}',
    }),
    statuses: [415],
  },
]
