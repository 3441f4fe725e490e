/** An endless body. On a real connection the response may be lost, because the caller keeps sending. */
import { expect, test } from 'vitest'
import { bareMount } from './stage/bare-mount.ts'
import { commands, createStage } from './stage/create-stage.ts'

test('responds 408 after bodyMs to a body that is sent byte by byte', async () => {
  await using stage = await createStage(bareMount, {
    limits: { bodyMs: 100, bodyBytes: 1e9, replayBytes: 1e9 },
  })
  const piece = new TextEncoder().encode('x')
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      // A macrotask, so that timers can run.
      await crypto.subtle.digest('SHA-256', piece)
      controller.enqueue(piece)
    },
  })

  const answer = await stage.send(commands, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  })

  expect([answer.status, await answer.json()]).toMatchObject([
    408,
    { name: 'body-too-slow', detail: 'The body must arrive within 100 ms.' },
  ])
  expect(stage.received).toEqual([])
})
