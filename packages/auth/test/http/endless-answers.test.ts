/** Bodies are read up to a limit, because an answer may be endless, or unpack to a gigabyte. */
import {
  createClient,
  createProxiedClient,
  login,
  logout,
  readPlatformError,
  refresh,
  withToken,
} from '@northbound/auth'
import { readRelayProblem } from '@northbound/auth/diagnosis'
import { describe, expect, test } from 'vitest'
import { app, createStage, devices, url } from '../stage/create-stage.ts'

const piece = new TextEncoder().encode('x'.repeat(16_384))
/** 64 kB, and what streams read ahead. */
const most = 65_536 + 4 * piece.length

/** An answer whose body never ends, and how much of it was asked for until its rest was cancelled. */
function endless(init: ResponseInit) {
  let bytes = 0
  let cancel = () => {}
  const cancelled = new Promise<void>((resolve) => {
    cancel = resolve
  })
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      bytes += piece.length
      if (bytes < 10 * most) return controller.enqueue(piece)
      // All of it would have been read.
      controller.close()
      cancel()
    },
    cancel: () => cancel(),
  })
  return { answer: new Response(body, init), cancelled, bytes: () => bytes }
}

const failing: ResponseInit = { status: 500 }
const forbidden: ResponseInit = { status: 403 }
const problem: ResponseInit = {
  status: 502,
  headers: { 'content-type': 'application/problem+json' },
}

/** Business calls are answered like this, the login by the emulator. */
function wireTo(answer: Response) {
  const { tokens, fetch } = createStage()
  return {
    tokens,
    fetch: async (input: RequestInfo | URL, init?: RequestInit) => {
      const { pathname } = new URL(new Request(input, init).url)
      return pathname.includes('/sec/') ? fetch(input, init) : answer
    },
  }
}

const once = (answer: Response) => async () => answer
const proxy = 'https://page.test/iot'

describe('at most 64 kB of an endless body are read, and the rest is cancelled, by', () => {
  test.each<[string, ResponseInit, (answer: Response) => Promise<unknown>]>([
    ['login', {}, (answer) => login({ url, ...app, fetch: once(answer) })],
    ['login, of an error', failing, (answer) => login({ url, ...app, fetch: once(answer) })],
    [
      'refresh',
      {},
      (answer) => refresh({ url, ...app, refreshToken: 'a'.repeat(32), fetch: once(answer) }),
    ],
    [
      'logout',
      failing,
      (answer) => logout({ url, accessToken: 'a'.repeat(32), fetch: once(answer) }),
    ],
    ['readPlatformError', failing, readPlatformError],
    ['readRelayProblem', problem, readRelayProblem],
    [
      'createClient',
      failing,
      (answer) => createClient(wireTo(answer)).get('iocm/app/dm/v1.4.0/devices', { retry: 0 }),
    ],
    [
      'createClient, of a rejection',
      forbidden,
      (answer) => createClient(wireTo(answer)).get('iocm/app/dm/v1.4.0/devices', { retry: 0 }),
    ],
    [
      'createProxiedClient',
      problem,
      (answer) => createProxiedClient({ proxy, fetch: once(answer) }).get('devices', { retry: 0 }),
    ],
    [
      'withToken, whose caller does not read the answer',
      forbidden,
      async (answer) => {
        const { tokens, fetch } = wireTo(answer)
        const response = await withToken(tokens, { fetch })(devices)
        await response.body?.cancel()
      },
    ],
  ])('%s', async (_reader, init, read) => {
    const { answer, cancelled, bytes } = endless(init)

    await read(answer).catch((error: unknown) => expect(error).toHaveProperty('kind'))
    await cancelled

    expect(bytes()).toBeLessThan(most)
  })
})

test('a long error keeps its kind', async () => {
  const { answer } = endless(failing)

  await expect(
    createClient(wireTo(answer)).get('iocm/app/dm/v1.4.0/devices', { retry: 0 }),
  ).rejects.toMatchObject({ kind: 'platform-fault', status: 500 })
})
