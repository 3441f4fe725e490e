/** Malformed header lines, and headers that ask for another protocol. */
import { type Hostile, json, request } from './hostile.ts'

const lines = (
  what: string,
  given: readonly string[],
  status: Hostile['statuses'][number],
): Hostile => ({
  what,
  raw: request({ lines: given }),
  statuses: [status],
})

export const headers: readonly Hostile[] = [
  lines('a header that goes on in the next line', ['X-A: b', ' app_key: mine'], 400),
  lines('a carriage return in a value', ['X-A: b\rapp_key: mine'], 400),
  lines('a zero in a value', ['X-A: b\u0000c'], 400),
  lines('a zero in a name', ['X-\u0000A: b'], 400),
  lines('a line without a colon', ['X-A'], 400),
  lines('a line without a name', [': b'], 400),
  lines('a blank in a name', ['X A: b'], 400),
  lines('a control character in a value', ['X-A: b\u0001c'], 400),
  lines('more headers than fit', [`X-A: ${'a'.repeat(20_000)}`], 431),
  lines('an upgrade to HTTP/2', ['Upgrade: h2c', 'HTTP2-Settings: AAMAAABkAAQAAP__'], 400),
  {
    what: 'an upgrade to HTTP/2 that means it',
    raw: request({
      without: ['Connection'],
      lines: [
        'Connection: Upgrade, HTTP2-Settings, close',
        'Upgrade: h2c',
        'HTTP2-Settings: AAMAAABkAAQAAP__',
      ],
    }),
    statuses: [400],
  },
  {
    what: 'an upgrade to a web socket',
    raw: request({
      without: ['Connection'],
      lines: [
        'Connection: Upgrade, close',
        'Upgrade: websocket',
        'Sec-WebSocket-Version: 13',
        'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
      ],
    }),
    statuses: [400],
  },
  {
    what: 'Expect: 100-continue',
    raw: request({
      method: 'POST',
      target: '/iocm/app/cmd/v1.4.0/deviceCommands',
      lines: [json, 'Content-Length: 2', 'Expect: 100-continue'],
    }),
    statuses: [400],
  },
  lines('Expect of something else', ['Expect: a-miracle'], 400),
  {
    what: 'lines that end with a line feed alone',
    raw: request().replaceAll('\r\n', '\n'),
    statuses: [400],
  },
]
