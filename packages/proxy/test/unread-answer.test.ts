/** A response of the fetch handler that its server never reads and never cancels. */
import { expect, test, vi } from 'vitest'
import { bareMount } from './stage/bare-mount.ts'
import { createStage, devices } from './stage/create-stage.ts'

test.each([
  ['at all', 0],
  ['after its first chunk', 1],
])('aborts a response that is not read %s, and frees its slot', async (_what, pieces) => {
  await using stage = await createStage(bareMount, { limits: { answerIdleMs: 50 } })
  let isEnded = false
  stage.replacePlatform(
    () =>
      new Response(
        new ReadableStream({
          pull: (controller) => controller.enqueue(new Uint8Array(1000)),
          cancel() {
            isEnded = true
          },
        }),
      ),
  )

  const answer = await stage.send(devices)
  const reader = answer.body!.getReader()
  for (let piece = 0; piece < pieces; piece++) await reader.read()
  expect(stage.proxy.underWay).toBe(1)

  await vi.waitFor(() => expect(stage.proxy.underWay).toBe(0))
  expect(isEnded).toBe(true)
  await expect(reader.read()).rejects.toMatchObject({ kind: 'timed-out' })
})
