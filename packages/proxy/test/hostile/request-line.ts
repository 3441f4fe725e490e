/** Methods, targets and versions. */
import { type Hostile, request } from './hostile.ts'

const devices = '/iocm/app/dm/v1.4.0/devices'
const line = (what: string, lines: Parameters<typeof request>[0], status: number): Hostile => ({
  what,
  raw: request(lines),
  statuses: [status],
})

export const targets: readonly Hostile[] = [
  line('absolute form', { target: `http://localhost${devices}` }, 400),
  line(
    'absolute form to the cloud’s own data',
    { target: 'http://169.254.169.254/latest/meta-data' },
    400,
  ),
  line('absolute form over TLS', { target: `https://platform.test${devices}` }, 400),
  line('authority form', { target: 'localhost:80' }, 400),
  line('asterisk', { target: '*' }, 400),
  line('a fragment', { target: `${devices}#x` }, 400),
  line('a blank in the address', { target: `${devices}?a=b c` }, 400),
  line('an address that begins with a word', { target: `x${devices}` }, 400),
  line('a backslash in front', { target: `\\${devices}` }, 400),
  line('two slashes in front', { target: `/${devices}` }, 400),
  line('a quote in the query', { target: `${devices}?a="b"` }, 400),
  line('bytes that are no ASCII', { target: `${devices}/\u00e9` }, 400),
  line('an address of nine thousand characters', { target: `${devices}?${'a'.repeat(9000)}` }, 400),
  {
    what: 'a line break in the query',
    raw: request({ target: `${devices}?a=\r\nX: y` }),
    statuses: [400],
  },
]

export const methods: readonly Hostile[] = [
  line('OPTIONS of everything', { method: 'OPTIONS', target: '*' }, 400),
  { what: 'CONNECT', raw: request({ method: 'CONNECT', target: 'localhost:443' }), statuses: [] },
  line('a method in lower case', { method: 'get' }, 400),
  line('a method in mixed case', { method: 'Get' }, 400),
  line('a method that nobody knows', { method: 'STEAL' }, 400),
  line('TRACE', { method: 'TRACE' }, 405),
  line('PROPFIND', { method: 'PROPFIND' }, 405),
  line('PURGE', { method: 'PURGE' }, 405),
  line('a method of another route', { method: 'DELETE' }, 405),
  line('HTTP/2 by the way of knowing', { method: 'PRI', target: '*', version: 'HTTP/2.0' }, 400),
]

export const versions: readonly Hostile[] = [
  line('HTTP/2.0 in a line of HTTP/1', { version: 'HTTP/2.0' }, 400),
  line('HTTP/3.0', { version: 'HTTP/3.0' }, 400),
  line('a word in the place of the version', { version: 'HTPP/1.1' }, 400),
  line('RTSP/1.0', { version: 'RTSP/1.0' }, 400),
  line('ICE/1.0', { version: 'ICE/1.0' }, 400),
  line('HTTP/1.2', { version: 'HTTP/1.2' }, 400),
  { what: 'HTTP/0.9', raw: `GET ${devices}\r\n\r\n`, statuses: [400] },
  line('HTTP/1.0 without Host', { version: 'HTTP/1.0', without: ['Host'] }, 421),
]
