/** Answers of a platform that HTTP does not have, byte by byte. Each ends with its connection. */
type OddAnswer = readonly [what: string, answer: string]

/** Of these nothing can be made. */
export const unusableAnswers: readonly OddAnswer[] = [
  ['600', 'HTTP/1.1 600 Odd\r\nContent-Length: 2\r\n\r\n{}'],
  ['799', 'HTTP/1.1 799 Odd\r\nContent-Length: 2\r\n\r\n{}'],
  ['999', 'HTTP/1.1 999 Odd\r\nContent-Length: 2\r\n\r\n{}'],
  ['100 and no more', 'HTTP/1.1 100 Continue\r\n\r\n'],
  ['101', 'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n'],
  ['101 without an upgrade', 'HTTP/1.1 101 Switching Protocols\r\n\r\n'],
  ['103 and no more', 'HTTP/1.1 103 Early Hints\r\n\r\n'],
  ['199 and no more', 'HTTP/1.1 199 Odd\r\n\r\n'],
  ['304', 'HTTP/1.1 304 Not Modified\r\n\r\n'],
  ['000', 'HTTP/1.1 000 Odd\r\nContent-Length: 2\r\n\r\n{}'],
  ['nothing', ''],
]

/** These have no body, whatever follows. */
export const emptyAnswers: readonly (readonly [what: string, status: number, answer: string])[] = [
  ['204 with a body', 204, 'HTTP/1.1 204 No Content\r\nContent-Length: 2\r\n\r\n{}'],
  ['205 with a body', 205, 'HTTP/1.1 205 Reset Content\r\nContent-Length: 2\r\n\r\n{}'],
  [
    '200 behind a 103',
    200,
    'HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n',
  ],
]

/** These break off in the middle. */
export const brokenAnswers: readonly OddAnswer[] = [
  ['less than its Content-Length', 'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{}'],
  ['chunks without an end', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n'],
  ['a chunk of no length', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n'],
]
