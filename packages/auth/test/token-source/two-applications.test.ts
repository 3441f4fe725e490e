/** Rule 11: two applications in one process share nothing, not even through one store. */
import { createTokenSource, memoryStore, withToken } from '@northbound/auth'
import { createManualClock } from '@northbound/auth/testing'
import { createEmulator } from '@northbound/emulator'
import { expect, test } from 'vitest'

const url = 'https://platform.test:8743'
const apps = [
  { appId: 'first', secret: 'one' },
  { appId: 'second', secret: 'two' },
] as const

function createTwo() {
  const clock = createManualClock()
  const emulator = createEmulator({ apps, now: clock.now })
  const store = memoryStore()
  const source = (app: (typeof apps)[number], base = url) =>
    createTokenSource({ url: base, ...app, store, clock, fetch: emulator.fetch, random: () => 0 })
  return { emulator, source, first: source(apps[0]), second: source(apps[1]) }
}

test('acquisitions and records are separate', async () => {
  const { emulator, first, second } = createTwo()

  const [a, b] = await Promise.all([first.get(), second.get()])

  expect(a.accessToken).not.toBe(b.accessToken)
  expect(emulator.journal.count('login')).toBe(2)
})

test('headers are those of the calling application', async () => {
  const { emulator, first, second } = createTwo()
  const [callFirst, callSecond] = [first, second].map((tokens) =>
    withToken(tokens, { fetch: emulator.fetch }),
  )
  const list = `${url}/iocm/app/dm/v1.4.0/devices?pageNo=0`

  const answers = await Promise.all([callFirst?.(list), callSecond?.(list)])

  expect(answers.map((answer) => answer?.status)).toEqual([200, 200])
})

test('the refusal of one does not block the other', async () => {
  const { emulator, first, second } = createTwo()
  emulator.apps.freeze('first')

  await expect(first.get()).rejects.toMatchObject({ kind: 'application-frozen' })

  expect((await second.get()).generation).toBe(1)
})

test('the same appId on another platform is another application', async () => {
  const { emulator, source, first } = createTwo()
  await first.get()

  await source(apps[0], 'https://elsewhere.test:8743').get()

  expect(emulator.journal.count('login')).toBe(2)
})

test('two sources of one application use one login through their store', async () => {
  const { emulator, source, first } = createTwo()
  const twin = source(apps[0])
  const token = await first.get()

  expect((await twin.get()).accessToken).toBe(token.accessToken)
  expect(emulator.journal.count('login')).toBe(1)
})
