import { setTimeout as pause } from 'node:timers/promises'
import type { Attack } from './attack.ts'
import { devices, odd, type OddWay } from './paths.ts'
import { insiders, type Person } from './people.ts'
import type { RawConnection } from './raw-connection.ts'

const [first, second, third] = insiders as [Person, Person, Person]
const close = ['connection: close']

/** Ways of answering that end the attempt by themselves. */
const oddAnswers: readonly OddWay[] = [
  'status-101',
  'status-600',
  'status-999',
  'early-end',
  'long-length',
  'short-length',
  'body-with-204',
  'no-http',
]

/** All attacks, which run at one time. Those that need a password share the three that were got hold of. */
export const attacks: readonly Attack[] = [
  {
    name: 'connections that never ask',
    atOnce: 10_000,
    pauseMs: 60_000,
    attempt() {},
  },
  {
    name: 'heads that arrive byte by byte',
    atOnce: 300,
    pauseMs: 100,
    attempt: (connection) =>
      drip(connection, `GET ${devices} HTTP/1.1\r\nhost: 127.0.0.1\r\n`, 500),
  },
  {
    name: 'bodies that stop',
    atOnce: 200,
    pauseMs: 100,
    attempt(connection) {
      connection.beginBody(first, 'content-length: 1000')
      connection.send('{')
    },
  },
  {
    name: 'bodies in one-byte chunks',
    atOnce: 60,
    pauseMs: 100,
    attempt: sendOneByteChunks,
  },
  {
    name: 'answers of 8 MB that nobody reads',
    atOnce: 60,
    pauseMs: 100,
    async attempt(connection) {
      connection.ask('GET', odd('eight-megabytes'), third)
      connection.stopReading()
      // Whoever does not read does not notice that the connection was closed, after 30 s.
      await pause(40_000)
      connection.leave()
    },
  },
  {
    name: 'wrong passwords',
    atOnce: 40,
    pauseMs: 200,
    attempt: (connection) => connection.ask('GET', devices, undefined, close),
  },
  {
    name: 'errors without end',
    atOnce: 10,
    pauseMs: 200,
    attempt: (connection) => connection.ask('GET', odd('error-without-end'), second, close),
  },
  {
    name: 'odd answers of the platform',
    atOnce: 10,
    pauseMs: 100,
    attempt(connection) {
      const way = oddAnswers[Math.floor(Math.random() * oddAnswers.length)]
      if (way) connection.ask('GET', odd(way), third, close)
    },
  },
  {
    name: 'callers that leave',
    atOnce: 20,
    pauseMs: 100,
    async attempt(connection) {
      connection.ask('GET', odd('silence'), second)
      await pause(Math.random() * 200)
      connection.leave()
    },
  },
]

/** A byte each time, as long as the connection is open; from the beginning again after the end. */
async function drip(connection: RawConnection, text: string, everyMs: number): Promise<void> {
  for (let at = 0; connection.isOpen; at++) {
    connection.send(text[at % text.length] ?? '')
    await pause(everyMs)
  }
}

/** A hundred chunks in a packet: the work is that of the one who reads them. */
async function sendOneByteChunks(connection: RawConnection): Promise<void> {
  connection.beginBody(second, 'transfer-encoding: chunked')
  while (connection.isOpen) {
    connection.send('1\r\nx\r\n'.repeat(100))
    await pause(500)
  }
}
