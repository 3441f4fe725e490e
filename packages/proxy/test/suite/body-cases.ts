/** Bodies both ways: their limit, declared or not, and that they pass as they come. */
import { expect, test, vi } from 'vitest'
import { commands, createStage, devices } from '../stage/create-stage.ts'
import type { Mount } from '../stage/mount.ts'
import { createGate } from './gate.ts'

const json = { 'content-type': 'application/json' }
const encoder = new TextEncoder()

/** A body that does not say how long it is. */
export function streamOf(...pieces: string[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(encoder.encode(piece))
      controller.close()
    },
  })
}

/** A body that begins, and neither goes on nor ends. */
function stoppingStream(start: string): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start: (controller) => controller.enqueue(encoder.encode(start)),
  })
}

const echo = async (request: Request) => Response.json({ got: await request.text() })

export function bodyCases(mount: Mount): void {
  test('a body arrives as it was sent, one that says its length and one that does not', async () => {
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

  test('a body longer than what is kept arrives as well', async () => {
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

  test('a body that says it is too large is refused before anybody is asked', async () => {
    await using stage = await createStage(mount, { limits: { bodyBytes: 100 } })

    const answer = await stage.send(commands, {
      method: 'POST',
      headers: json,
      body: 'x'.repeat(101),
    })

    expect(await answer.json()).toMatchObject({
      status: 413,
      name: 'body-too-large',
      detail: 'A body may have 100 bytes.',
    })
    expect(stage.emulator.journal.count()).toBe(0)
  })

  test('a body of exactly the limit passes', async () => {
    await using stage = await createStage(mount, { limits: { bodyBytes: 100 } })
    stage.replacePlatform(echo)
    const answer = await stage.send(commands, {
      method: 'POST',
      headers: json,
      body: 'x'.repeat(100),
    })
    expect(answer.status).toBe(200)
  })

  test('a body that turns out too large is refused, and within what is kept nobody is asked', async () => {
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

  test('a body that turns out too large on its way is broken off: the platform never gets all of it', async () => {
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
    ['that is kept', {}],
    ['that is passed on', { replayBytes: 1 }],
  ])(
    'a body %s and that stops in the middle is a 408 and frees its place',
    async (_what, limits) => {
      await using stage = await createStage(mount, { limits: { bodyIdleMs: 100, ...limits } })
      const bodies = noteBodies(stage)

      const answer = await stage.send(commands, {
        method: 'POST',
        headers: json,
        body: stoppingStream('{"a":'),
      })

      expect([answer.status, await answer.json()]).toMatchObject([
        408,
        { name: 'body-too-slow', detail: 'Nothing of the body arrived for 100 ms.' },
      ])
      await vi.waitFor(() => expect(stage.proxy.underWay).toBe(0))
      expect(bodies.filter((body) => body !== 'broken')).toEqual([])
    },
  )

  test('a body that never stops for bodyIdleMs arrives, however long it takes', async () => {
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
            // There is no second place, so this call waits for 50 ms.
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

  test('a caller that leaves in the middle of its body frees its place', async () => {
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
    await vi.waitFor(() => expect(stage.events).toMatchObject([{ problem: 'caller-gone' }]))
    expect(stage.proxy.underWay).toBe(0)
    expect(stage.received).toEqual([])
  })

  test('pieces of an answer come through one by one, before the last is there', async () => {
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

  test('an answer that stands still at the platform breaks off after timeoutMs', async () => {
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

  test('a large answer comes through whole', async () => {
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

  test('an answer that breaks off in the middle does not look whole', async () => {
    await using stage = await createStage(mount)
    stage.emulator.faults.next({ api: 'devices', kind: 'truncated' })
    const got = await stage
      .send(devices)
      .then((answer) => answer.text())
      .catch(() => 'broken off')
    expect(got).toBe('broken off')
  })
}

/** Puts a platform in the place of the emulator that notes each body, or that it broke off. */
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
