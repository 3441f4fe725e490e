/**
 * Nothing can be held, filled or fooled on the fetch handler either, under real runtimes: what section G of the field cases lists,
 * as far as it is about the handler and not about a port of Node.
 */
import { connect } from 'node:net'
import { gzipSync } from 'node:zlib'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { request } from '../hostile/hostile.ts'
import { sendRaw, statusesOf } from '../hostile/send-raw.ts'
import { encodedBodies, plainText } from '../stage/encoded-bodies.ts'
import { brokenAnswers, emptyAnswers, unusableAnswers } from '../stage/odd-answers.ts'
import { type OddPlatform, openPlatform } from './open-platform.ts'
import { atOnce, claims, page } from './runtime-proxies.ts'
import { type Host, startHost } from './start-host.ts'

const signing = await generateKeyPair('ES256')
const keySet = JSON.stringify({
  keys: [{ ...(await exportJWK(signing.publicKey)), kid: 'one', alg: 'ES256' }],
})

function tokenOf(sub: unknown): Promise<string> {
  return new SignJWT({ sub } as { sub: string })
    .setProtectedHeader({ alg: 'ES256', kid: 'one' })
    .setIssuer(claims.issuer)
    .setAudience(claims.audience)
    .setExpirationTime('1 hour')
    .sign(signing.privateKey)
}

describe.each(['Bun', 'Deno', 'workerd'] as const)('on %s', (runtime) => {
  let keysAreThere = false
  let platform: OddPlatform
  let host: Host
  let headers: Record<string, string>
  /** What a caller was answered while there were no keys yet. */
  let withoutKeys: Response

  beforeAll(async () => {
    headers = await headersOf('one')
    platform = await openPlatform((_request, response) => {
      response.writeHead(keysAreThere ? 200 : 500).end(keySet)
    })
    platform.answer('well', (_request, response) => void response.end('{}'))
    host = await startHost[runtime]('limited', platform.url)
    withoutKeys = await call('well')
    keysAreThere = true
  })
  afterAll(async () => {
    await host?.close()
    await platform?.close()
  })
  afterEach(() => waitForUnderWay(0))

  const headersOf = async (sub: unknown) => ({
    // Miniflare, in front of workerd, compresses for whoever takes that.
    'accept-encoding': 'identity',
    origin: page,
    'x-northbound': '1',
    authorization: `Bearer ${await tokenOf(sub)}`,
  })
  const call = (name: string, init: RequestInit = {}) =>
    host.fetch(`/case/${name}`, { ...init, headers: { ...headers, ...init.headers } })
  const waitForUnderWay = (calls: number) =>
    vi.waitFor(async () => expect(await host.underWay()).toBe(calls))
  const rawPost = (name: string, lines: readonly string[], body: string) =>
    request({
      method: 'POST',
      target: `/case/${name}`,
      lines: [
        `Authorization: ${headers['authorization']}`,
        'Content-Type: application/json',
        ...lines,
      ],
      body,
    })

  describe('G3: bodies that stop', () => {
    test('one identity gets its share of the places, each is a 408 after bodyIdleMs, and others are answered', async () => {
      const share = atOnce / 4
      const raw = rawPost('well', ['Content-Length: 10'], '{')
      const statuses: number[] = []
      const stopped = Array.from({ length: atOnce + share }, async () => {
        statuses.push(...statusesOf(await sendRaw(host.port, raw, 1)))
      })
      // Now there is no place left for this identity.
      await vi.waitFor(() => expect(statuses).toContain(503))

      const other = await call('well', { headers: await headersOf('two') })

      expect(other.status).toBe(200)
      await Promise.all(stopped)
      expect(statuses.filter((status) => status === 408).length).toBeGreaterThanOrEqual(share)
      expect(statuses.filter((status) => status !== 408 && status !== 503)).toEqual([])
    })

    test('a body that goes on byte by byte frees its place after bodyMs', async () => {
      const piece = new TextEncoder().encode('x')
      const body = new ReadableStream<Uint8Array>({
        async pull(controller) {
          // Work of the host, so that everybody else comes to their turn.
          await crypto.subtle.digest('SHA-256', piece)
          controller.enqueue(piece)
        },
      })
      const leave = new AbortController()
      const json = { 'content-type': 'application/json' }
      const sending = { method: 'POST', headers: json, body, duplex: 'half', signal: leave.signal }
      const calling = call('well', sending as RequestInit).catch(() => undefined)
      await waitForUnderWay(1)

      await waitForUnderWay(0)

      // A caller that goes on sending may miss its answer.
      const answer = await Promise.race([calling, undefined])
      if (answer) expect(answer.status).toBe(408)
      leave.abort()
      await calling
    })
  })

  test('G4: a body of one-byte chunks arrives whole, and not chunk by chunk', async () => {
    const sent = 2000
    let pieces = 0
    let bytes = 0
    platform.answer('count', (incoming, response) => {
      incoming.on('data', (piece: Buffer) => {
        pieces++
        bytes += piece.length
      })
      incoming.on('end', () => response.end('{}'))
    })
    const chunks = `${'1\r\nx\r\n'.repeat(sent)}0\r\n\r\n`

    const text = await sendRaw(host.port, rawPost('count', ['Transfer-Encoding: chunked'], chunks))

    expect([statusesOf(text), bytes]).toEqual([[200], sent])
    expect(pieces).toBeLessThan(sent / 100)
  })

  test('G5: a caller that reads nothing of its answer is left, and the platform too', async () => {
    const piece = Buffer.alloc(65_536, 'a')
    let pieces = 0
    let hasEnded = false
    platform.answer('endless', (_request, response) => {
      const write = () => {
        do pieces++
        while (response.write(piece))
      }
      response.on('drain', write).on('close', () => {
        hasEnded = true
      })
      write()
    })
    // Without a listener for data it reads what the system keeps for it, and no more.
    const socket = connect(host.port, '127.0.0.1').on('error', () => {})
    socket.write(
      request({ target: '/case/endless', lines: [`Authorization: ${headers['authorization']}`] }),
    )

    await vi.waitFor(() => expect(hasEnded).toBe(true))

    socket.destroy()
    // What the systems and the runtime keep for the connections.
    expect(pieces * piece.length).toBeLessThan(64_000_000)
  })

  describe('G6: whatever a platform answers', () => {
    const answerRaw = (raw: string) =>
      platform.answer('raw', ({ socket }) => void socket.end(raw, 'latin1'))

    test.each(unusableAnswers)('%s is a problem', async (_what, raw) => {
      answerRaw(raw)

      const got = await call('raw')

      expect(await got.json()).toMatchObject({ name: /^platform-(?:failed|timed-out)$/ })
      expect(got.status).toBeGreaterThanOrEqual(502)
    })

    test.each(emptyAnswers)('%s arrives without a body', async (_what, status, raw) => {
      answerRaw(raw)

      const got = await call('raw')

      expect([got.status, await got.text()]).toEqual([status, ''])
    })

    test.each(brokenAnswers)('an answer of %s does not look whole', async (_what, raw) => {
      answerRaw(raw)

      const got = await call('raw')
        .then((each) => (each.status === 200 ? each.text() : 'a problem'))
        .catch(() => 'broken off')

      expect(got).not.toBe('{}')
    })
  })

  describe('G7: a platform that does not answer', () => {
    test('is a 504 after timeoutMs', async () => {
      platform.answer('silence', () => {})

      const got = await call('silence')

      expect([got.status, await got.json()]).toMatchObject([504, { name: 'platform-timed-out' }])
    })

    test('in the middle of its answer breaks that off after timeoutMs', async () => {
      platform.answer('half', (_request, response) => void response.write('{"a":'))

      const got = await call('half')
        .then((each) => each.text())
        .catch(() => 'broken off')

      expect(got).toBe('broken off')
    })
  })

  test.each([401, 403])(
    'G8: an endless error with %i is refused after 64 kB, and its connection ends',
    async (status) => {
      const piece = Buffer.alloc(50_000, 'a')
      let hasEnded = false
      platform.answer('error', (_request, response) => {
        response.on('close', () => {
          hasEnded = true
        })
        response.writeHead(status)
        const send = () => response.write(piece, send)
        send()
      })

      const got = await call('error')

      expect([got.status, await got.json()]).toMatchObject([
        502,
        { kind: 'answer-unreadable', reason: 'more than 65536 bytes' },
      ])
      await vi.waitFor(() => expect(hasEnded).toBe(true))
    },
  )

  test('G9: wrong credentials of one address are refused unchecked after the 31st, and whoever is known is answered', async () => {
    const from = { 'x-forwarded-for': '10.0.0.1' }
    const known = [(await call('well', { headers: from })).status]
    const guesses: number[] = []
    for (let guess = 0; guess < 200; guess++) {
      const authorization = `Bearer wrong.${guess}`
      guesses.push((await call('well', { headers: { ...from, authorization } })).status)
      if (guess % 20 === 0) known.push((await call('well', { headers: from })).status)
    }

    expect(known).toEqual(Array(11).fill(200))
    expect(guesses.slice(0, 31)).toEqual(Array(31).fill(401))
    expect(guesses[31]).toBe(429)
    // Beside the 429s there is one in each second that is checked.
    expect(guesses.slice(31).filter((status) => status === 429).length).toBeGreaterThan(100)
    const elsewhere = { 'x-forwarded-for': '10.0.0.2', authorization: 'Bearer wrong' }
    expect((await call('well', { headers: elsewhere })).status).toBe(401)
  })

  describe('G11: who asks', () => {
    test('is told 503, not 401, as long as the provider gives no keys', async () => {
      expect([withoutKeys.status, await withoutKeys.json()]).toMatchObject([
        503,
        { name: 'identity-unavailable' },
      ])
    })

    test.each([5, {}, ''])('is told 401 and why for the subject %j', async (sub) => {
      const got = await call('well', { headers: await headersOf(sub) })

      expect([got.status, await got.json()]).toMatchObject([
        401,
        { detail: 'The subject (sub) of the token must be a string of 1 to 256 characters.' },
      ])
    })
  })

  describe('G14: an answer with Content-Encoding', () => {
    const expected = encodedBodies.map((each) => ({
      ...each,
      becomes: each.refusedBy.includes(runtime) ? 'refused' : 'decoded',
    }))

    test.each(expected)('of $what is $becomes', async ({ coding, bytes, becomes }) => {
      let asked: unknown
      platform.answer('encoded', ({ headers: sent }, response) => {
        asked = sent['accept-encoding']
        response.writeHead(200, { 'content-encoding': coding, 'content-length': bytes.length })
        response.end(bytes)
      })

      const got = await call('encoded')

      expect(asked).toBe('identity')
      expect(got.headers.get('content-encoding')).toBeNull()
      if (becomes === 'decoded') expect([got.status, await got.text()]).toEqual([200, plainText])
      else {
        expect([got.status, await got.json()]).toMatchObject([
          502,
          { kind: 'answer-unreadable', reason: 'content-encoding' },
        ])
      }
    })

    test('and without an end is refused after 64 kB when it is an error', async () => {
      const bomb = gzipSync(Buffer.alloc(50_000_000, 'a')).subarray(0, -8)
      platform.answer('bomb', (_request, response) => {
        response.writeHead(403, { 'content-encoding': 'gzip' }).write(bomb)
      })

      const got = await call('bomb')

      expect([got.status, await got.json()]).toMatchObject([
        502,
        { kind: 'answer-unreadable', reason: 'more than 65536 bytes' },
      ])
    })

    test('of a HEAD passes neither on', async () => {
      platform.answer('head', (_request, response) => {
        response.writeHead(200, { 'content-encoding': 'gzip', 'content-length': 20 }).end()
      })

      const got = await call('head', { method: 'HEAD' })

      expect([got.status, await got.text()]).toEqual([200, ''])
      expect(got.headers.get('content-encoding')).toBeNull()
      expect(got.headers.get('content-length')).not.toBe('20')
    })
  })
})
