/** Request and response bodies: limits, with and without content-length, and streaming. */
import { expect, test, vi } from 'vitest'
import { commands, createStage, devices } from '../stage/create-stage.ts'
import type { Mount } from '../stage/mount.ts'
import { createGate } from './gate.ts'

const json = { 'content-type': 'application/json' }
const encoder = new TextEncoder()

/** A body without a content-length. */
export function streamOf(...pieces: string[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(encoder.encode(piece))
      controller.close()
    },
  })
}

/** A body that stalls after its beginning. */
function stoppingStream(start: string): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start: (controller) => controller.enqueue(encoder.encode(start)),
  })
}

const echo = async (request: Request) => Response.json({ got: await request.text() })

export function bodyCases(mount: Mount): void {
  test('forwards a body unchanged, with and without content-length', async () => {
    await using stage = await createStage(mount)
    stage.replacePlatform(echo)

    const declared = await stage.send(commands, { method: 'POST', headers: json, body: '{"é":1}' })
    const chunked = await stage.send(commands, {
      method: 'POST',
      headers: json,
      body: streamOf('{"a":', '1}'),
    })

    expect(await declared.json()).toEqual({ got: '{"é":1}' })
    expect(await chunked.json()).toEqual({ got: '{"a":1}' })
  })

  test('forwards a body longer than replayBytes', async () => {
    await using stage = await createStage(mount, { limits: { replayBytes: 10 } })
    stage.replacePlatform(echo)
    const text = `"${'x'.repeat(200_000)}"`

    const declared = await stage.send(commands, { method: 'POST', headers: json, body: text })
    const chunked = await stage.send(commands, {
      method: 'POST',
      headers: json,
      body: streamOf(text.slice(0, 7), text.slice(7, 70_000), text.slice(70_000)),
    })

    expect(await declared.json()).toEqual({ got: text })
    expect(await chunked.json()).toEqual({ got: text })
  })

  test('refuses a too large content-length without calling the platform', async () => {
    await using stage = await createStage(mount, { limits: { bodyBytes: 100 } })

    const answer = await stage.send(commands, {
      method: 'POST',
      headers: json,
      body: 'x'.repeat(101),
    })

    expect(await answer.json()).toMatchObject({
      status: 413,
      name: 'body-too-large',
      detail: 'The body may have at most 100 bytes.',
    })
    expect(stage.emulator.journal.count()).toBe(0)
  })

  test('forwards a body of exactly bodyBytes', async () => {
    await using stage = await createStage(mount, { limits: { bodyBytes: 100 } })
    stage.replacePlatform(echo)
    const answer = await stage.send(commands, {
      method: 'POST',
      headers: json,
      body: 'x'.repeat(100),
    })
    expect(answer.status).toBe(200)
  })

  test('refuses a too large body without content-length; within replayBytes without calling the platform', async () => {
    await using stage = await createStage(mount, { limits: { bodyBytes: 100 } })

    const answer = await stage.send(commands, {
      method: 'POST',
      headers: json,
      body: streamOf('x'.repeat(60), 'x'.repeat(60)),
    })

    expect([answer.status, await answer.json()]).toMatchObject([413, { name: 'body-too-large' }])
    expect(stage.emulator.journal.count()).toBe(0)
    expect(stage.received).toEqual([])
  })

  test('aborts a streamed body that becomes too large, so that the platform never gets all of it', async () => {
    await using stage = await createStage(mount, { limits: { bodyBytes: 5000, replayBytes: 10 } })
    const bodies = noteBodies(stage)

    const answer = await stage.send(commands, {
      method: 'POST',
      headers: json,
      body: streamOf(...Array.from({ length: 10 }, () => 'x'.repeat(1000))),
    })

    expect([answer.status, await answer.json()]).toMatchObject([413, { name: 'body-too-large' }])
    expect(bodies.filter((body) => body !== 'broken')).toEqual([])
  })

  test.each([
    ['that is buffered', {}],
    ['that is passed on', { replayBytes: 1 }],
  ])('responds 408 to a body %s and stalls, and frees its slot', async (_what, limits) => {
    await using stage = await createStage(mount, { limits: { bodyIdleMs: 100, ...limits } })
    const bodies = noteBodies(stage)

    const answer = await stage.send(commands, {
      method: 'POST',
      headers: json,
      body: stoppingStream('{"a":'),
    })

    expect([answer.status, await answer.json()]).toMatchObject([
      408,
      { name: 'body-too-slow', detail: 'No part of the body arrived for 100 ms.' },
    ])
    await vi.waitFor(() => expect(stage.proxy.underWay).toBe(0))
    expect(bodies.filter((body) => body !== 'broken')).toEqual([])
  })

  test('forwards a slow body that never stalls for bodyIdleMs', async () => {
    await using stage = await createStage(mount, {
      limits: { concurrent: 1, waitingMs: 50, bodyIdleMs: 500 },
    })
    await stage.source.get()
    stage.replacePlatform(echo)
    const start = performance.now()
    let sent = 0
    const body = new ReadableStream<Uint8Array>(
      {
        async pull(controller) {
          if (sent > 0) {
            await vi.waitFor(() => expect(stage.proxy.underWay).toBe(1), { interval: 5 })
            // There is no second slot, so this call waits for 50 ms.
            await (await stage.send(devices)).text()
          }
          sent++
          if (performance.now() - start < 700) controller.enqueue(encoder.encode(' '))
          else {
            controller.enqueue(encoder.encode('{}'))
            controller.close()
          }
        },
      },
      { highWaterMark: 0 },
    )

    const answer = await stage.send(commands, { method: 'POST', headers: json, body })

    expect([answer.status, await answer.json()]).toEqual([
      200,
      { got: `${' '.repeat(sent - 1)}{}` },
    ])
    expect(sent).toBeGreaterThan(2)
  })

  test('a caller that disconnects in the middle of its body frees its slot', async () => {
    await using stage = await createStage(mount)
    const leave = new AbortController()
    const call = stage
      .send(commands, {
        method: 'POST',
        headers: json,
        body: stoppingStream('{"a":'),
        signal: leave.signal,
      })
      .catch(() => undefined)
    await vi.waitFor(() => expect(stage.proxy.underWay).toBe(1))

    leave.abort()

    await call
    await vi.waitFor(() =>
      expect(stage.events).toMatchObject([{ attributes: { problem: 'caller-gone' } }]),
    )
    expect(stage.proxy.underWay).toBe(0)
    expect(stage.received).toEqual([])
  })

  test('streams chunks of a response before the last one has arrived', async () => {
    await using stage = await createStage(mount)
    const second = createGate()
    stage.replacePlatform(() => {
      let count = 0
      const body = new ReadableStream<Uint8Array>({
        async pull(controller) {
          count++
          if (count === 2) await second.opened
          if (count <= 2) controller.enqueue(encoder.encode(`piece ${count};`))
          else controller.close()
        },
      })
      return new Response(body)
    })

    const answer = await stage.send(devices)
    const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader()
    const first = await reader.read()
    second.open()
    const next = await reader.read()

    expect([first.value, next.value]).toEqual(['piece 1;', 'piece 2;'])
    expect((await reader.read()).done).toBe(true)
  })

  test('aborts a response that stalls at the platform after timeoutMs', async () => {
    await using stage = await createStage(mount, { limits: { timeoutMs: 100 } })
    stage.replacePlatform(
      () =>
        new Response(
          new ReadableStream({
            start: (controller) => controller.enqueue(encoder.encode('{"a":')),
          }),
        ),
    )

    const got = await stage
      .send(devices)
      .then((answer) => answer.text())
      .catch(() => 'broken off')

    expect(got).toBe('broken off')
    await vi.waitFor(() => expect(stage.proxy.underWay).toBe(0))
  })

  test('passes on a large response completely', async () => {
    await using stage = await createStage(mount)
    const piece = new Uint8Array(65_536).fill(97)
    stage.replacePlatform(() => {
      let left = 64
      return new Response(
        new ReadableStream({
          pull: (controller) => (left-- > 0 ? controller.enqueue(piece) : controller.close()),
        }),
      )
    })
    const bytes = (await (await stage.send(devices)).arrayBuffer()).byteLength
    expect(bytes).toBe(64 * 65_536)
  })

  test('a response that is aborted in the middle does not look complete', async () => {
    await using stage = await createStage(mount)
    stage.emulator.faults.next({ api: 'devices', kind: 'truncated' })
    const got = await stage
      .send(devices)
      .then((answer) => answer.text())
      .catch(() => 'broken off')
    expect(got).toBe('broken off')
  })
}

/** Replaces the emulator by a platform that records each body, or its abort. */
function noteBodies(
  stage: Pick<Awaited<ReturnType<typeof createStage>>, 'replacePlatform'>,
): readonly string[] {
  const bodies: string[] = []
  stage.replacePlatform(async (request) => {
    bodies.push(await request.text().catch(() => 'broken'))
    return new Response()
  })
  return bodies
}
