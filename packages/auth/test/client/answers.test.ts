/** What a client makes of answers that are empty, late, or an error inside HTTP 200. */
import { createClient, createProxiedClient, readPlatformError } from '@northbound/auth'
import { describe, expect, test } from 'vitest'
import { createStage } from '../stage/create-stage.ts'

const json = { 'content-type': 'application/json' }
const command = { json: { deviceId: 'd' }, retry: 0 }
const path = 'iocm/app/cmd/v1.4.0/deviceCommands'

/** A client whose business calls are answered like this. */
function clientFor(answer: () => Response) {
  const { tokens, fetch, emulator } = createStage()
  const platform = createClient({
    tokens,
    fetch: async (input, init) => {
      const { pathname } = new URL(new Request(input, init).url)
      return pathname.includes('/sec/') ? fetch(input, init) : answer()
    },
  })
  return { platform, emulator }
}

/** As a proxy passes it on. */
const proxiedClientFor = (answer: () => Response) => ({
  platform: createProxiedClient({ proxy: 'https://page.test/iot', fetch: async () => answer() }),
})

function streamOf(...pieces: string[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece))
      controller.close()
    },
  })
}

describe.each([
  ['createClient', clientFor],
  ['createProxiedClient', proxiedClientFor],
])('%s', (_name, open) => {
  test.each([
    ['204', () => new Response(null, { status: 204 })],
    ['200 with an empty body', () => new Response('', { headers: json })],
    ['201 with blanks', () => new Response(' \r\n', { status: 201, headers: json })],
  ])('returns undefined for %s', async (_what, answer) => {
    const { platform } = open(answer)

    expect(await platform.put(path, command).json()).toBeUndefined()
  })

  test.each([
    ['in one piece', ['{"error_code":"100428","error_desc":"The device is not online."}']],
    ['in pieces', ['{"error_', 'code":"100', '428"', '}']],
    ['after a long description', [`{"error_desc":"${'x'.repeat(200)}",`, '"error_code":"100428"}']],
  ])('throws an error inside HTTP 200 even if the body is not read: %s', async (_what, pieces) => {
    const { platform } = open(() => new Response(streamOf(...pieces), { headers: json }))

    await expect(platform.post(path, command)).rejects.toMatchObject({
      kind: 'platform-refused',
      platformCode: '100428',
      status: 200,
    })
  })

  test.each([
    ['short', '{"a":1}'],
    ['that names a code deep inside', '{"results":[{"error_code":"100428"}]}'],
    ['longer than any error', `{"list":"${'x'.repeat(10_000)}"}`],
    ['that is not JSON', 'not JSON'],
  ])('returns a success %s unchanged', async (_what, text) => {
    const { platform } = open(
      () => new Response(streamOf(text.slice(0, 5), text.slice(5)), { headers: json }),
    )

    const answer = await platform.post(path, command)

    expect(await answer.text()).toBe(text)
    expect(answer.headers.get('content-type')).toBe('application/json')
  })

  test('passes a stream to its reader before it has ended', async () => {
    let push: (piece: string) => void = () => {}
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        push = (piece) => controller.enqueue(new TextEncoder().encode(piece))
      },
    })
    push(`{"list":["${'x'.repeat(300)}"`)
    const { platform } = open(() => new Response(body, { headers: json }))

    const answer = await platform.post(path, command)

    const reader = answer.body!.getReader()
    expect(new TextDecoder().decode((await reader.read()).value)).toMatch(/^\{"list"/)
    push(',"late"')
    expect(new TextDecoder().decode((await reader.read()).value)).toBe(',"late"')
    await reader.cancel()
  })
})

test('does not read ahead a body that is not JSON, however slow it is', async () => {
  const { platform } = clientFor(
    () => new Response(new ReadableStream(), { headers: { 'content-type': 'image/png' } }),
  )

  expect((await platform.get(path, { retry: 0 })).status).toBe(200)
})

test.each([
  ['seconds', { 'retry-after': '20' }, 20_000],
  [
    'a date, by the clock of the server',
    {
      'retry-after': 'Sat, 28 Nov 2026 02:43:34 GMT',
      date: 'Sat, 28 Nov 2026 02:43:04 GMT',
    },
    30_000,
  ],
  [
    'a date that has passed',
    { 'retry-after': 'Sat, 28 Nov 2026 02:43:34 GMT', date: 'Sat, 28 Nov 2026 02:44:00 GMT' },
    undefined,
  ],
  ['nonsense', { 'retry-after': 'soon' }, undefined],
])('reads Retry-After as %s', async (_what, headers, retryAfterMs) => {
  const answer = new Response('', { status: 503, headers: headers as Record<string, string> })

  expect((await readPlatformError(answer))?.retryAfterMs).toBe(retryAfterMs)
})

test('createClient and readPlatformError agree on a plain 401', async () => {
  const { platform } = clientFor(() => new Response('', { status: 401 }))

  await expect(platform.get(path, { retry: 0 })).rejects.toMatchObject({ kind: 'token-rejected' })
  expect((await readPlatformError(new Response('', { status: 401 })))?.kind).toBe('token-rejected')
})

test.each([495, 496])('%i is about the client certificate', async (status) => {
  expect((await readPlatformError(new Response('', { status })))?.kind).toBe(
    'client-certificate-required',
  )
})
