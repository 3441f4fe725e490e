/** Request smuggling: two servers that disagree on the end of a request. */
import { type Hostile, json, request, smuggled } from './hostile.ts'

const target = '/iocm/app/cmd/v1.4.0/deviceCommands'
const post = (
  what: string,
  lines: readonly string[],
  body: string,
  ...statuses: Hostile['statuses']
): Hostile => ({
  what,
  raw: request({ method: 'POST', target, lines: [json, ...lines], body }),
  statuses,
})
const chunked = 'Transfer-Encoding: chunked'
const whole = '2\r\n{}\r\n0\r\n\r\n'

export const framing: readonly Hostile[] = [
  post('a length and chunks', ['Content-Length: 2', chunked], whole + smuggled, 400),
  post('chunks and a length', [chunked, 'Content-Length: 2'], whole + smuggled, 400),
  post('two lengths', ['Content-Length: 2', 'Content-Length: 3'], '{} ', 400),
  post('the same length twice', ['Content-Length: 2', 'Content-Length: 2'], '{}', 400),
  post('two lengths in one line', ['Content-Length: 2, 2'], '{}', 400),
  post('a length with a sign', ['Content-Length: +2'], '{}', 400),
  post('a length below zero', ['Content-Length: -1'], '{}', 400),
  post('a length in hexadecimal', ['Content-Length: 0x2'], '{}', 400),
  post('a length with a blank', ['Content-Length: 2 2'], '{}', 400),
  post('a length without a number', ['Content-Length:'], '{}', 400),
  post('a length beyond all numbers', [`Content-Length: ${'9'.repeat(30)}`], '{}', 400),
  post('an encoding that is none', ['Transfer-Encoding: xchunked'], whole, 400),
  post('an encoding after chunked', ['Transfer-Encoding: chunked, identity'], whole, 400),
  post('two encodings in two lines', [chunked, 'Transfer-Encoding: identity'], whole, 400),
  post('chunks behind a coding', ['Transfer-Encoding: gzip, chunked'], whole, 400),
  post('chunks behind no coding', ['Transfer-Encoding: identity, chunked'], whole, 400),
  {
    what: 'chunks in HTTP/1.0',
    raw: request({
      method: 'POST',
      target,
      version: 'HTTP/1.0',
      lines: [json, chunked],
      body: whole,
    }),
    statuses: [400],
  },
  post('a blank before the colon', ['Transfer-Encoding : chunked'], whole, 400),
  post('a control character before chunked', ['Transfer-Encoding: \u000bchunked'], whole, 400),
  post('chunked in quotes', ['Transfer-Encoding: "chunked"'], whole, 400),
  post('an encoding on a line of its own', ['Transfer-Encoding:', ' chunked'], whole, 400),
  post('a size that is no number', [chunked], `zz\r\n{}\r\n0\r\n\r\n${smuggled}`, 400),
  post('a size with 0x', [chunked], `0x2\r\n{}\r\n0\r\n\r\n${smuggled}`, 400),
  post('a size beyond all numbers', [chunked], `fffffffffffffffff\r\n{}\r\n0\r\n\r\n`, 400),
  post('a size below zero', [chunked], `-1\r\n{}\r\n0\r\n\r\n`, 400),
  post('a chunk that is longer than it says', [chunked], `1\r\n{}\r\n0\r\n\r\n${smuggled}`, 400),
  post('a line break alone behind a size', [chunked], `2\n{}\r\n0\r\n\r\n${smuggled}`, 400),
  post(
    'a line break alone in an extension',
    [chunked],
    `2;a\nxx\r\n{}\r\n0\r\n\r\n${smuggled}`,
    400,
  ),
  post('an endless extension', [chunked], `2;${'a'.repeat(20_000)}\r\n{}\r\n0\r\n\r\n`, 413),
  {
    what: 'a request in the body of a GET',
    raw: request({ lines: [json, `Content-Length: ${smuggled.length}`], body: smuggled }),
    statuses: [400],
  },
  {
    what: 'a request in the chunks of a GET (GHSA-ggv3-7p47-pfv8)',
    raw: request({
      without: ['Connection'],
      lines: [json, chunked],
      // The bytes after the chunks are parsed as another request, which ends the connection.
      body: `0\r\n\r\n${request({ target: '/elsewhere' })}`,
    }),
    statuses: [400, 404],
  },
  {
    what: 'a request behind a body that was refused for its kind',
    raw: request({
      method: 'POST',
      target,
      without: ['Connection'],
      lines: ['Content-Type: text/plain', `Content-Length: ${smuggled.length + 10}`],
      body: smuggled,
    }),
    statuses: [415],
  },
  {
    what: 'a request behind a body that was refused for its size',
    raw: request({
      method: 'POST',
      target,
      without: ['Connection'],
      lines: [json, 'Content-Length: 9000000'],
      body: smuggled,
    }),
    statuses: [413],
  },
  {
    what: 'a request behind a refused origin, in its body',
    raw: request({
      method: 'POST',
      target,
      without: ['Connection', 'Origin'],
      lines: ['Origin: https://evil.example', json, `Content-Length: ${smuggled.length + 10}`],
      body: smuggled,
    }),
    statuses: [403],
  },
]
