/** Check 14 and its causes: redirects, timeouts, a platform that is down, callers that disconnect. */
import { createTokenSource } from '@northbound/auth'
import { expect, test, vi } from 'vitest'
import { app, createStage, devices, page } from '../stage/create-stage.ts'
import type { Mount } from '../stage/mount.ts'

export function failureCases(mount: Mount): void {
  test.each([301, 302, 303, 307, 308])(
    'does not follow or pass on a redirect with %i',
    async (status) => {
      await using stage = await createStage(mount)
      stage.replacePlatform(
        () => new Response('moved', { status, headers: { location: 'https://evil.example/' } }),
      )

      const answer = await stage.send(devices)

      expect([answer.status, await answer.json()]).toMatchObject([
        502,
        { name: 'platform-failed', kind: 'redirected', docs: 'errors/redirected' },
      ])
      expect(answer.headers.get('location')).toBeNull()
      expect(stage.received.length).toBe(1)
    },
  )

  test('responds 504, readable by the page, when the platform times out', async () => {
    await using stage = await createStage(mount, { limits: { timeoutMs: 100 } })
    stage.replacePlatform(() => new Promise(() => {}))

    const answer = await stage.send(devices)

    expect([answer.status, await answer.json()]).toMatchObject([
      504,
      { name: 'platform-timed-out', kind: 'timed-out', docs: 'errors/timed-out' },
    ])
    expect(answer.headers.get('access-control-allow-origin')).toBe(page)
    await vi.waitFor(() => expect(stage.received[0]?.signal.aborted).toBe(true))
  })

  test('responds 502 when the platform drops the connection', async () => {
    await using stage = await createStage(mount)
    // Some transports retry idempotent calls.
    for (let times = 0; times < 4; times++)
      stage.emulator.faults.next({ api: 'devices', kind: 'reset' })
    const answer = await stage.send(devices)
    expect([answer.status, await answer.json()]).toMatchObject([
      502,
      { name: 'platform-failed', kind: 'unreachable' },
    ])
  })

  test('responds 502 when a token rejection is aborted in the middle', async () => {
    await using stage = await createStage(mount)
    stage.replacePlatform(() => {
      let count = 0
      const body = new ReadableStream<Uint8Array>({
        pull(controller) {
          if (count++ === 0) controller.enqueue(new TextEncoder().encode('{"resultcode":'))
          else controller.error(new Error('cut'))
        },
      })
      return new Response(body, { status: 403 })
    })
    const answer = await stage.send(devices)
    expect([answer.status, await answer.json()]).toMatchObject([
      502,
      { name: 'platform-failed', kind: 'unreachable' },
    ])
  })

  test('rejected credentials are reported with the platform’s error code', async () => {
    await using stage = await createStage(mount)
    stage.emulator.faults.next({ api: 'login', code: '100208' })

    const answer = await stage.send(devices)

    expect([answer.status, await answer.json()]).toMatchObject([
      502,
      { kind: 'credentials-rejected', error_code: '100208', docs: 'errors/credentials-rejected' },
    ])
    expect(stage.events).toMatchObject([
      {
        name: 'northbound.platform-failed',
        attributes: { problem: 'platform-failed', kind: 'credentials-rejected' },
      },
    ])
  })

  test('passes on Retry-After of the platform', async () => {
    await using stage = await createStage(mount)
    stage.emulator.faults.next({ api: 'login', code: '1010009', retryAfter: 30 })
    const answer = await stage.send(devices)
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([502, '30'])
  })

  test('passes on the platform’s own errors unchanged', async () => {
    await using stage = await createStage(mount)
    const answer = await stage.send('/iocm/app/dm/v1.4.0/devices/no-such-device')
    expect([answer.status, await answer.json()]).toMatchObject([
      404,
      { error_code: expect.any(String) },
    ])
    expect(stage.events).toMatchObject([
      { name: 'northbound.answered', attributes: { status: 404 } },
    ])
  })

  test('aborts the platform call when the caller disconnects', async () => {
    await using stage = await createStage(mount)
    stage.replacePlatform(() => new Promise(() => {}))
    const abort = new AbortController()

    const going = stage.send(devices, { signal: abort.signal }).catch(() => undefined)
    await vi.waitFor(() => expect(stage.received.length).toBe(1))
    abort.abort()
    await going

    await vi.waitFor(() => expect(stage.received[0]?.signal.aborted).toBe(true))
    await vi.waitFor(() =>
      expect(stage.events).toMatchObject([
        { name: 'northbound.refused', attributes: { problem: 'caller-gone', status: 499 } },
      ]),
    )
    expect(stage.proxy.underWay).toBe(0)
  })

  test('aborts the platform’s response when the caller disconnects in the middle', async () => {
    await using stage = await createStage(mount)
    let isEnded = false
    stage.replacePlatform(
      () =>
        new Response(
          new ReadableStream({
            start: (controller) => controller.enqueue(new Uint8Array(1000)),
            // The content-length announces more, which never comes.
            pull: () => new Promise(() => {}),
            cancel() {
              isEnded = true
            },
          }),
        ),
    )

    const answer = await stage.send(devices)
    const reader = answer.body!.getReader()
    await reader.read()
    await reader.cancel()

    await vi.waitFor(() => expect(isEnded).toBe(true))
    await vi.waitFor(() => expect(stage.proxy.underWay).toBe(0))
  })

  test('checkReady() resolves with a token and rejects without one', async () => {
    await using stage = await createStage(mount)
    stage.emulator.faults.next({ api: 'login', code: '100208' })
    await expect(stage.proxy.checkReady()).rejects.toMatchObject({ kind: 'credentials-rejected' })

    const fetch = stage.emulator.fetch
    const source = createTokenSource({ url: stage.source.url, ...app, fetch })
    await using well = await createStage(mount, { tokens: source })
    await expect(well.proxy.checkReady()).resolves.toBeUndefined()
  })
}
