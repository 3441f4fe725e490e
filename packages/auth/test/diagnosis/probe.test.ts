import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { diagnose } from '../../src/diagnosis/index.ts'
import { type ErrorKind, errorKinds } from '../../src/errors/error-kind.ts'
import { NorthboundError } from '../../src/index.ts'
import { createManualClock } from '../../src/testing/index.ts'
import { hidden, page, probing, server } from './surroundings.ts'

const canary = 'cAnArY0secret'

const kinds = fc.constantFrom(...(Object.keys(errorKinds) as ErrorKind[]))
const errors = fc.oneof(
  fc.constant(hidden()),
  // As ky and undici write them, with the address and the body of the login.
  fc.constant(new TypeError(`Failed to fetch https://server/?secret=${canary}`)),
  fc.constant(new Error(canary)),
  fc.constant(canary),
  fc
    .tuple(kinds, fc.option(fc.integer({ min: 200, max: 599 }), { nil: undefined }))
    .map(([kind, status]) => new NorthboundError(kind, { status })),
)
const urls = fc
  .record({
    scheme: fc.constantFrom('http', 'https'),
    host: fc.oneof(fc.domain(), fc.ipV4(), fc.constantFrom('localhost', '[::1]', 'server.invalid')),
    port: fc.constantFrom('', ':8743', ':1'),
    path: fc.constantFrom('', `/${canary}`, `/base?secret=${canary}#${canary}`),
    user: fc.constantFrom('', `${canary}@`, `user:${canary}@`),
  })
  .map(({ scheme, host, port, path, user }) => `${scheme}://${user}${host}${port}${path}`)

test('sends at most one GET of a root without credentials for any failure, and prints no secret', async () => {
  await fc.assert(
    fc.asyncProperty(
      errors,
      fc.oneof(urls, fc.constant(canary)),
      fc.constantFrom('answered', 'rejected', 'silent'),
      fc.constantFrom('login', 'refresh', 'logout', 'other'),
      fc.constantFrom(page, server, { ...page, pageOrigin: 'http://localhost:5173' }),
      async (error, url, outcome, call, environment) => {
        const probe = probing(outcome)
        const clock = createManualClock()
        const found = diagnose(error, {
          url,
          call,
          environment,
          fetch: probe.fetch,
          clock,
          contentType: `text/html; ${canary}`,
        })
        await clock.advance(60_000)
        const diagnosis = await found

        expect(JSON.stringify(diagnosis)).not.toContain(canary)
        expect(probe.asked.length).toBeLessThanOrEqual(1)
        for (const [index, request] of probe.asked.entries()) {
          expect(request.method).toBe('GET')
          expect(request.url).toBe(`${new URL(url).origin}/`)
          expect(request.body).toBeNull()
          expect([...request.headers]).toEqual([])
          expect(request.credentials).toBe('omit')
          expect(request.referrerPolicy).toBe('no-referrer')
          expect(probe.init[index]).toMatchObject({ mode: 'no-cors', cache: 'no-store' })
          expect(probe.init[index]).not.toHaveProperty('body')
          expect(probe.init[index]).not.toHaveProperty('headers')
        }
      },
    ),
    { numRuns: 300 },
  )
})

test('a hanging probe is aborted at its deadline', async () => {
  const { fetch, init } = probing('silent')
  const clock = createManualClock()
  const url = 'https://platform.com'
  const found = diagnose(hidden(), { url, environment: page, fetch, clock, probeTimeoutMs: 500 })

  await clock.advance(499)
  expect(init[0]?.signal?.aborted).toBe(false)
  await clock.advance(1)

  expect((await found).probe).toBe('silent')
  expect(init[0]?.signal?.aborted).toBe(true)
})

test('an error reported by a relay is not probed', async () => {
  const { fetch, asked } = probing('answered')
  const url = 'http://localhost:5173/relay/lab'

  const { name, evidence } = await diagnose(new NorthboundError('timed-out'), {
    url,
    via: 'relay',
    environment: page,
    fetch,
  })

  expect(name).toBe('timed-out')
  expect(evidence).toContainEqual({ seen: 'relay' })
  expect(asked).toEqual([])
})
