/** A body without end. On a connection the answer to it may be lost, because the caller goes on sending after the end. */
import { expect, test } from 'vitest'
import { bareMount } from './stage/bare-mount.ts'
import { commands, createStage } from './stage/create-stage.ts'

test('a body that goes on byte by byte is a 408 after bodyMs', async () => {
  await using stage = await createStage(bareMount, {
    limits: { bodyMs: 100, bodyBytes: 1e9, replayBytes: 1e9 },
  })
  const piece = new TextEncoder().encode('x')
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      // Work of the host, so that everybody else comes to their turn.
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
