import { expect, test } from 'vitest'
import {
  createEmulator,
  demoApp,
  type Emulator,
  type EmulatorOptions,
  type JournalEntry,
} from '../src/index.ts'
import { ask, devices, login, refresh, start, stillEmulator } from './ask.ts'

/** 0 to `count - 1` in a pseudo-random order that is the same each time. */
function shuffled(count: number): number[] {
  const orderOf = (index: number) => (index * 7919) % count
  return Array.from({ length: count }, (_, index) => index).sort((a, b) => orderOf(a) - orderOf(b))
}

/** A login whose body ends on demand, once the emulator is waiting for it. */
function heldLogin(emulator: Emulator) {
  const text = new TextEncoder().encode(new URLSearchParams(demoApp).toString())
  let release = () => {}
  let isHeld = () => {}
  const held = new Promise<void>((resolve) => (isHeld = resolve))
  let pieces = 0
  const source: UnderlyingDefaultSource<Uint8Array> = {
    pull(controller) {
      pieces += 1
      if (pieces === 1) return controller.enqueue(text.slice(0, 9))
      release = () => {
        controller.enqueue(text.slice(9))
        controller.close()
      }
      return isHeld()
    },
  }
  const body = new ReadableStream(source, { highWaterMark: 0 })
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded' }
  const init = { method: 'POST', headers, body, duplex: 'half' } as RequestInit
  const answer = ask(emulator, '/iocm/app/sec/v1.1.0/login', init)
  return { answer, held, release: () => release() }
}

test('leaves one valid token of 1,000 concurrent logins: the one that completed last', async () => {
  const emulator = stillEmulator()
  const held = Array.from({ length: 1000 }, () => heldLogin(emulator))
  let completed = 0
  const completions = held.map(async ({ answer }) => {
    const { accessToken } = (await answer).body
    return { accessToken, place: (completed += 1) }
  })
  await Promise.all(held.map((one) => one.held))
  const order = shuffled(1000)
  for (const index of order) held[index]!.release()

  const grants = await Promise.all(completions)
  const statuses = await Promise.all(
    grants.map(async ({ accessToken }) => (await devices(emulator, accessToken)).status),
  )

  const good = statuses.flatMap((status, index) => (status === 200 ? [index] : []))
  expect(good).toEqual([order.at(-1)])
  expect(grants[good[0]!]?.place).toBe(1000)
  expect(statuses.filter((status) => status === 403)).toHaveLength(999)
  expect(new Set(grants.map(({ accessToken }) => accessToken)).size).toBe(1000)
  expect(emulator.apps.get(demoApp.appId)?.logins).toBe(1000)
})

test('keeps one valid token for each of 50 applications with 1,000 concurrent logins', async () => {
  const apps = Array.from({ length: 50 }, (_, index) => ({
    appId: `app-${index}`,
    secret: `secret-of-${index}`,
  }))
  const emulator = stillEmulator({ apps })
  const tokens = await Promise.all(
    shuffled(1000).map(async (index) => {
      const app = apps[index % 50]!
      return { app, accessToken: (await login(emulator, app)).body.accessToken as string }
    }),
  )

  const alive = await Promise.all(
    tokens.map(async ({ app, accessToken }) => {
      const { status } = await devices(emulator, accessToken, 'pageNo=0', app.appId)
      return status === 200 ? [app.appId] : []
    }),
  )

  expect(alive.flat().sort()).toEqual(apps.map(({ appId }) => appId).sort())
})

type Credentials = { readonly appId: string; readonly secret: string }

/** An emulator that shares only the code with the others. */
function optionsOf(index: number): EmulatorOptions & { app: Credentials } {
  const app = { appId: `app-${index}`, secret: `secret-of-${index}` }
  return {
    app,
    apps: [{ ...app, devices: [{ deviceId: `device-of-${index}` }] }],
    seed: index,
    now: () => start + index * 1000,
    journalLimit: 10 + index,
    profile: index % 2 === 0 ? 'intl-2022' : 'cn-2024',
    behaviour: { accessTokenLife: 100 + index, listPageSize: 1 + index },
  }
}

interface Story {
  readonly answers: readonly string[]
  readonly tokens: readonly string[]
  readonly journal: readonly JournalEntry[]
  readonly count: number
  readonly snapshot: string
  readonly pending: number
}

/** All that a test does with one: calls, faults, time, the portal. */
async function live(index: number): Promise<Story> {
  const { app, ...options } = optionsOf(index)
  const emulator = createEmulator(options)
  const answers: string[] = []
  const tokens: string[] = []
  const keep = async (reply: ReturnType<typeof login>) => {
    const { status, text, headers, body } = await reply
    answers.push(`${status} ${text} ${JSON.stringify([...headers])}`)
    // A fault answers without one.
    return body ?? { accessToken: 'none', refreshToken: 'none' }
  }
  const calls = () => devices(emulator, tokens.at(-1)!, 'pageNo=0', app.appId)

  for (let round = 0; round < 5; round += 1) {
    const { accessToken, refreshToken } = await keep(login(emulator, { ...app }))
    tokens.push(accessToken ?? 'none')
    await keep(calls())
    emulator.faults.next({ status: 500 + index, nth: 2, times: 2, probability: 0.7 })
    await keep(calls())
    emulator.clock.advance(60_000 + index)
    await keep(refresh(emulator, { ...app, refreshToken }))
    await keep(calls())
    if (round === index % 5) emulator.apps.freeze(app.appId)
    if (round === (index + 1) % 5) emulator.apps.unfreeze(app.appId)
    await keep(login(emulator, demoApp))
  }
  const { journal, faults } = emulator
  return {
    answers,
    tokens,
    journal: journal.entries,
    count: journal.count(),
    snapshot: JSON.stringify(emulator.snapshot()),
    pending: faults.pending,
  }
}

test('50 concurrent emulators behave like single ones', async () => {
  const indices = Array.from({ length: 50 }, (_, index) => index)

  const together = await Promise.all(indices.map(live))

  const alone: Story[] = []
  for (const index of indices) alone.push(await live(index))
  expect(together).toEqual(alone)
  const tokens = together.flatMap((story) => story.tokens.filter((one) => one !== 'none'))
  expect(new Set(tokens).size).toBe(tokens.length)
  expect(new Set(together.map(({ snapshot }) => snapshot)).size).toBe(50)
})
