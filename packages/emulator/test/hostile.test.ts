import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Emulator } from '../src/index.ts'
import { type HostileRequest, hostileRequest } from './hostile-request.ts'
import { createVictim, type Seen } from './hostile-victim.ts'

const journalLimit = 100
const everyRefusal = [
  '100007 100019 100022 100025 100203 100216 100217 100218 100220 100222 100225 100227 100228',
  '100403 100405 100418 100419 100426 100428 100431 100440 1010005 102202 50400',
].flatMap((line) => line.split(' '))

/** Sends what a fetch lets be sent: headers that it refuses are left out. */
async function send(
  { emulator }: ReturnType<typeof createVictim>,
  { method, target, headers, body }: HostileRequest,
): Promise<Seen> {
  const sent = new Headers()
  for (const [name, value] of headers) {
    try {
      sent.append(name, value)
    } catch {}
  }
  const init = { method, headers: sent, ...(/^(GET|HEAD)$/.test(method) ? {} : { body }) }
  const response = await emulator.fetch(`https://platform.test:8743${target}`, init as RequestInit)
  const type = response.headers.get('Content-Type')
  return { status: response.status, type, text: await response.text() }
}

test(
  'answers 10,000 hostile requests as the platform would, and keeps none of their secrets',
  { timeout: 600_000 },
  async () => {
    const victim = createVictim({ journalLimit })
    const codes = new Set<string | undefined>()
    const { journal } = victim.emulator
    await fc.assert(
      fc.asyncProperty(hostileRequest, async (request) => {
        const armed = await victim.arm(request)
        const before = journal.count()

        const seen = await send(victim, armed)

        const entry = journal.entries.at(-1)
        codes.add(entry?.code)
        expect(victim.faultsOf(armed.method, seen, entry)).toEqual([])
        expect(journal.count()).toBe(before + 1)
      }),
      { seed: 20220224, numRuns: 10_000 },
    )

    expect(journal.entries).toHaveLength(journalLimit)
    expect(sizesOf(victim.emulator)).toBe('within their limits')
    // The requests got everywhere: past the gate, into each API, and to each limit.
    expect([...codes]).toEqual(expect.arrayContaining([undefined, ...everyRefusal]))
    expect(Object.keys(Object.prototype)).toEqual([])
    expect(({} as { isAdmin?: unknown }).isAdmin).toBeUndefined()
  },
)

/** What the requests left behind. */
function sizesOf(emulator: Emulator): string {
  const { state } = emulator.snapshot()
  // oxlint-disable-next-line typescript/no-explicit-any
  const { apps, tokens, commands, subscriptions, traffic, faults } = state as any
  const sizes = {
    apps: apps.apps.length === 2,
    tokens: tokens.tokens.length <= 2 * 66,
    commands: commands.length <= 1000,
    subscriptions: subscriptions.length <= 1000,
    traffic: traffic.length === 0,
    faults: faults.length === 0,
    bytes: JSON.stringify(state).length < 1_000_000,
  }
  const wrong = Object.entries(sizes).filter(([, isRight]) => !isRight)
  return wrong.map(([name]) => name).join() || 'within their limits'
}
