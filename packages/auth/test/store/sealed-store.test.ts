import {
  memoryStore,
  Secret,
  sealedStore,
  type TokenRecord,
  type TokenStore,
} from '@northbound/auth'
import { createManualClock, storeCases } from '@northbound/auth/testing'
import { describe, expect, test } from 'vitest'

const secret = 'CANARYsecret+%&=7f3a'
const application = 'https://platform.test:8743#app'
const record: TokenRecord = {
  generation: 3,
  accessToken: 'CANARYaccess',
  refreshToken: 'CANARYrefresh',
  lifetimeMs: 3_600_000,
  remainingMs: 3_599_000,
  issuedBy: 'CANARYissuer',
}

describe('fulfils the contract of the wrapped store', () => {
  test.each(storeCases)('$name', async ({ run }) => {
    const clock = createManualClock()
    const store = memoryStore({ clock })

    await run({
      open: async () => sealedStore(store, { secret }),
      pass: (ms) => clock.advance(ms),
    })
  })
})

test('keeps only the generation readable', async () => {
  const { store, sealed } = sealedMemory()

  await sealed.publish(application, record)

  const kept = JSON.stringify(await store.read(application))
  expect(kept).toContain('"generation":3')
  expect(kept).not.toContain('CANARY')
  expect(kept).not.toContain('3599000')
})

test('never produces the same ciphertext twice', async () => {
  const [one, two] = [sealedMemory(), sealedMemory()]

  await one.sealed.publish(application, record)
  await two.sealed.publish(application, record)

  const seals = [await one.store.read(application), await two.store.read(application)]
  expect(seals[0]?.record.accessToken).not.toBe(seals[1]?.record.accessToken)
})

test('looks like an expired token without sealedStore', async () => {
  const { store, sealed } = sealedMemory()

  await sealed.publish(application, record)

  expect((await store.read(application))?.record).toMatchObject({ lifetimeMs: 0, remainingMs: 0 })
})

test('decrypts what another handle with the same secret has sealed, and keeps its age', async () => {
  const clock = createManualClock()
  const { store, sealed } = sealedMemory(memoryStore({ clock }))
  await sealed.publish(application, record)

  await clock.advance(1234)

  const other = sealedStore(store, { secret: async () => new Secret(secret) })
  expect(await other.read(application)).toEqual({ record, ageMs: 1234 })
})

describe('reads nothing, and does not fail,', () => {
  test('when the record was sealed with another secret', async () => {
    const { store, sealed } = sealedMemory()

    await sealed.publish(application, record)

    expect(await sealedStore(store, { secret: 'another' }).read(application)).toBeUndefined()
  })

  test.each(['', 'not base64!', 'YWJj', btoa('x'.repeat(80))])(
    'when the record was not sealed at all: %j',
    async (accessToken) => {
      const { store, sealed } = sealedMemory()

      await store.publish(application, { ...record, accessToken })

      expect(await sealed.read(application)).toBeUndefined()
    },
  )

  test('when the record was moved to another application', async () => {
    const { store, sealed } = sealedMemory()
    await sealed.publish(application, record)

    await store.publish('other', await keptRecord(store))

    expect(await sealed.read('other')).toBeUndefined()
  })

  test('when the record was given another generation', async () => {
    const { store, sealed } = sealedMemory()
    await sealed.publish(application, record)

    await store.publish(application, { ...(await keptRecord(store)), generation: 4 })

    expect(await sealed.read(application)).toBeUndefined()
  })

  test('when a single character of the ciphertext was changed, at any position', async () => {
    const { store, sealed } = sealedMemory()
    await sealed.publish(application, record)
    const kept = await keptRecord(store)

    // Groups of four characters are three bytes each: the last group may have bits that count for nothing.
    for (let at = 0; at < kept.accessToken.length - 4; at += 4) {
      const changed = kept.accessToken[at] === 'A' ? 'B' : 'A'
      const accessToken = kept.accessToken.slice(0, at) + changed + kept.accessToken.slice(at + 1)
      const tampered = memoryStore()
      await tampered.publish(application, { ...kept, accessToken })

      expect(await sealedStore(tampered, { secret }).read(application)).toBeUndefined()
    }
  })
})

test('returns its own record when a newer one cannot be decrypted', async () => {
  const { store, sealed } = sealedMemory()
  await sealedStore(store, { secret: 'another' }).publish(application, { ...record, generation: 9 })

  expect(await sealed.publish(application, record)).toEqual({ record, ageMs: 0 })

  expect((await keptRecord(store)).generation).toBe(9)
  expect((await sealed.lease(application, 1000))?.generation).toBe(10)
})

test('continues with a changed secret, without an error', async () => {
  let current = 'old'
  const { store, sealed } = sealedMemory(memoryStore(), () => current)
  await sealed.publish(application, record)

  current = 'new'
  const renewed = { ...record, generation: 4 }
  await sealed.publish(application, renewed)

  expect((await sealed.read(application))?.record).toEqual(renewed)
  const newcomer = sealedStore(store, { secret: 'new' })
  expect((await newcomer.read(application))?.record).toEqual(renewed)
})

test('a reader follows a changed secret', async () => {
  let current = 'old'
  const { store, sealed } = sealedMemory(memoryStore(), () => current)
  await sealed.publish(application, record)
  await sealed.read(application)

  current = 'new'
  const renewed = { ...record, generation: 4 }
  await sealedStore(store, { secret: 'new' }).publish(application, renewed)

  expect((await sealed.read(application))?.record).toEqual(renewed)
})

test('decrypts what an earlier version has sealed', async () => {
  const { store, sealed } = sealedMemory()
  // Made once, by version 0.1.0: what is in a store must open after an update, and under two versions at a time.
  const accessToken =
    'umlPzg63Ise0lSkI9MuSuiIntjxpo3DfPjTz4T1Rc004r0mtqKJDVmUEewhju+ekDipXKJvBlQ81ZDITo0eVrML245l9Lfkv+m5EFDiM4TShlVGXnwkKbMjfMCe89UKW8JFIPZq4m3BJ1J5yd+nSyBmKX+/LlQBFiVYeFQp4tUT9c3eroEfIx5NKn+6yigQkefUIlkwIcPIG/8oCdK1f+V6M8j8tbRVvkRFRN50='
  await store.publish(application, { ...record, accessToken })

  expect((await sealed.read(application))?.record).toEqual(record)
})

test('does not ask for the secret again while records can be decrypted', async () => {
  let asked = 0
  const { sealed } = sealedMemory(memoryStore(), () => {
    asked++
    return secret
  })
  await sealed.publish(application, record)

  for (let poll = 0; poll < 5; poll++) await sealed.read(application)

  expect(asked).toBe(1)
})

test('passes hints through, and has none when the store has none', () => {
  const stops: string[] = []
  class Watched implements Pick<TokenStore, 'watch'> {
    readonly id = 'watched'
    watch(watched: string) {
      return () => void stops.push(`${this.id} ${watched}`)
    }
  }
  const within = Object.assign(new Watched(), memoryStore())

  sealedStore(within, { secret }).watch?.(application, () => {})()

  expect(stops).toEqual([`watched ${application}`])
  expect(sealedStore(memoryStore(), { secret }).watch).toBeUndefined()
})

test('names what is missing without WebCrypto', async () => {
  const insecure = { getRandomValues: crypto.getRandomValues } as Crypto
  const store = memoryStore()
  await store.publish(application, record)
  const sealed = sealedStore(store, { secret, crypto: insecure })

  await expect(sealed.publish(application, record)).rejects.toThrow(/crypto\.subtle.*https/)
  await expect(sealed.read(application)).rejects.toThrow(/crypto\.subtle.*https/)
})

function sealedMemory(store = memoryStore(), source: string | (() => string) = secret) {
  return { store, sealed: sealedStore(store, { secret: source }) }
}

async function keptRecord(store: TokenStore): Promise<TokenRecord> {
  const kept = await store.read(application)
  if (!kept) throw new Error('Nothing was kept')
  return kept.record
}
