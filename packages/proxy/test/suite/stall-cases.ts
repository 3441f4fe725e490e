/** An answer that stops in the middle is ended, and counted by the side that stood still. */
import { expect, test, vi } from 'vitest'
import { createStage, devices } from '../stage/create-stage.ts'
import type { Mount } from '../stage/mount.ts'

export function stallCases(mount: Mount): void {
  test('an answer whose caller does not read it is counted as stalled by the caller', async () => {
    await using stage = await createStage(mount, { limits: { answerIdleMs: 100 } })
    stage.replacePlatform(
      () =>
        new Response(
          new ReadableStream({
            pull: (controller) => controller.enqueue(new Uint8Array(65_536)),
          }),
        ),
    )

    const reader = (await stage.send(devices)).body!.getReader()

    await vi.waitFor(() => expect(stage.proxy.underWay).toBe(0))
    expect(stage.proxy.stalledAnswers).toEqual({ caller: 1, platform: 0 })
    await reader.cancel().catch(() => {})
  })

  test('an answer whose platform stops in the middle is counted as stalled by the platform', async () => {
    await using stage = await createStage(mount, { limits: { timeoutMs: 100 } })
    await stage.source.get()
    stage.replacePlatform(
      () =>
        new Response(
          new ReadableStream({
            start: (controller) => controller.enqueue(new Uint8Array(100)),
          }),
        ),
    )

    const answer = await stage.send(devices)

    await expect(answer.text()).rejects.toThrow(/\w/)
    expect(stage.proxy.stalledAnswers).toEqual({ caller: 0, platform: 1 })
    await vi.waitFor(() => expect(stage.proxy.underWay).toBe(0))
  })

  test('an answer with an encoding is counted as stalled by the platform as well', async () => {
    await using stage = await createStage(mount, { limits: { timeoutMs: 100 } })
    await stage.source.get()
    const plain = crypto.getRandomValues(new Uint8Array(5000))
    const packed = new Response(plain).body!.pipeThrough(new CompressionStream('gzip'))
    const bytes = new Uint8Array(await new Response(packed).arrayBuffer())
    stage.replacePlatform(
      () =>
        new Response(
          new ReadableStream({
            start: (controller) => controller.enqueue(bytes.slice(0, 4000)),
          }),
          { headers: { 'content-encoding': 'gzip' } },
        ),
    )

    const answer = await stage.send(devices)

    await expect(answer.text()).rejects.toThrow(/\w/)
    expect(stage.proxy.stalledAnswers).toEqual({ caller: 0, platform: 1 })
  })

  test('an answer that is read, or given up by its caller, is not counted as stalled', async () => {
    await using stage = await createStage(mount)
    await (await stage.send(devices)).text()
    stage.replacePlatform(
      () => new Response(new ReadableStream({ pull: (to) => to.enqueue(new Uint8Array(1000)) })),
    )
    const answer = await stage.send(devices)
    await answer.body?.cancel()

    await vi.waitFor(() => expect(stage.proxy.underWay).toBe(0))
    expect(stage.proxy.stalledAnswers).toEqual({ caller: 0, platform: 0 })
  })
}
