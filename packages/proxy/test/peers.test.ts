/** Where nobody says who asks, the address of the caller stands for it, which a host of one's own tells the proxy. */
import { type Incoming, type Send } from '@northbound/proxy'
import { expect, test, vi } from 'vitest'
import { bareMount } from './stage/bare-mount.ts'
import { createStage, devices } from './stage/create-stage.ts'
import { createGate } from './suite/gate.ts'

const headers: Readonly<Record<string, string>> = { host: 'localhost', 'x-northbound': '1' }

function callFrom(peer: string): Incoming {
  return {
    method: 'GET',
    target: devices,
    header: (name) => headers[name],
    peer,
    signal: new AbortController().signal,
    body: undefined,
  }
}

test.each([
  ['of another machine takes its share of the places', '10.0.0.1', 1],
  ['of this machine, which may be a server for many, takes all places', '127.0.0.1', 3],
  ['of this machine by IPv6 takes all places', '::ffff:127.0.0.1', 3],
])('a peer %s', async (_what, peer, taken) => {
  await using stage = await createStage(bareMount, { limits: { concurrent: 4 } })
  const end = createGate()
  const silent: Send<never> = async () => {
    await end.opened
    throw new Error('This platform never answers.')
  }

  for (let call = 0; call < 3; call++) void stage.proxy.handle(callFrom(peer), silent)

  await vi.waitFor(() => expect(stage.proxy.underWay).toBe(taken))
  // The next caller gets a place at once, so all calls before it have been checked.
  void stage.proxy.handle(callFrom('10.0.0.2'), silent)
  await vi.waitFor(() => expect(stage.proxy.underWay).toBe(taken + 1))
  end.open()
})
