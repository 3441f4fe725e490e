import { expect, test } from 'vitest'
import { diagnose, readRelayProblem } from '../../src/diagnosis/index.ts'
import { page } from './surroundings.ts'

function problem(body: object | string, status = 502): Response {
  return new Response(typeof body === 'string' ? body : JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/problem+json; charset=utf-8' },
  })
}

test('a reason reported by the relay becomes an error that names it', async () => {
  const error = await readRelayProblem(
    problem({ name: 'platform-failed', kind: 'tls-untrusted', reason: 'CERT_HAS_EXPIRED' }),
  )

  expect(error).toMatchObject({ kind: 'tls-untrusted', detail: 'CERT_HAS_EXPIRED' })
  const url = 'http://localhost:5173/relay/lab'
  expect(await diagnose(error, { url, via: 'relay', environment: page })).toMatchObject({
    name: 'certificate-expired',
    certainty: 'certain',
  })
})

test('a refusal of the relay itself is distinguished from one of the platform', async () => {
  const error = await readRelayProblem(problem({ name: 'route-unknown' }, 404))

  expect(error).toMatchObject({ detail: 'route-unknown', status: 404, reached: 'no' })
  const url = 'http://localhost:5173/relay/lab'
  expect(await diagnose(error, { url, via: 'relay', environment: page })).toMatchObject({
    name: 'relay-refused',
    consequence: 'nothing-happened',
  })
})

test('an answer of the platform is not consumed', async () => {
  const answer = Response.json({ error_code: '100208' }, { status: 401 })

  expect(await readRelayProblem(answer)).toBeUndefined()
  expect(answer.bodyUsed).toBe(false)
})

test.each([
  ['no JSON', '<html>'],
  ['an unknown kind and no name', { kind: 'toString' }],
  ['a name that could be anything', { name: 'x'.repeat(61) }],
])('%s is not taken for a reason', async (_, body) => {
  expect(await readRelayProblem(problem(body))).toBeUndefined()
})

test('a reason of the relay that is too long to be a code is dropped from the error', async () => {
  const error = await readRelayProblem(
    problem({ kind: 'unreachable', reason: `secret=${'x'.repeat(80)}` }),
  )

  expect(error?.detail).toBeUndefined()
})
