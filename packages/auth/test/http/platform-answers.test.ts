import { type ErrorKind, readLogin, readPlatformError } from '@northbound/auth'
import { kindOfCode, platformCodes } from '@northbound/auth/catalogue'
import { describe, expect, test } from 'vitest'

const onTheWire = platformCodes.filter(({ layer }) => layer !== 'client-sdk')

describe('a code of the platform', () => {
  test.each(onTheWire)(
    '$code is read from both shapes, as string and as number',
    async ({ code, statuses }) => {
      const kind = kindOfCode(code) ?? 'platform-refused'
      const shapes = [
        { error_code: code, error_desc: 'x' },
        { resultcode: code, resultmsg: 'x' },
        { error_code: Number(code), error_desc: 'x' },
        { resultcode: Number(code), resultmsg: 'x' },
      ]

      for (const status of statuses) {
        for (const shape of shapes) {
          const error = await readPlatformError(Response.json(shape, { status }))
          expect(error).toMatchObject({ kind, platformCode: code, status, docs: `errors/${kind}` })
        }
      }
    },
  )

  test('is an error inside HTTP 200 as well', async () => {
    const answer = Response.json({ error_code: '100434', error_desc: 'x' })
    await expect(readLogin(answer)).rejects.toMatchObject({ kind: 'platform-refused', status: 200 })
  })

  test.each<[string, ErrorKind]>([
    ['100208', 'credentials-rejected'],
    ['100006', 'credentials-rejected'],
    ['102202', 'parameter-missing'],
    ['100025', 'parameter-missing'],
    ['100220', 'parameter-missing'],
    ['50400', 'input-invalid'],
    ['100449', 'application-frozen'],
    ['100247', 'application-frozen'],
    ['100203', 'application-unknown'],
    ['100217', 'not-authorized'],
    ['100028', 'not-authorized'],
    ['1010005', 'token-rejected'],
    ['100002', 'token-rejected'],
    ['1010009', 'throttled'],
    ['100501', 'throttled'],
    ['50252', 'platform-fault'],
  ])('%s of the access family is %s', (code, kind) => {
    expect(kindOfCode(code)).toBe(kind)
  })

  test.each(onTheWire)('$code gives the advice of its kind', ({ code, retry, statuses }) => {
    const kind = kindOfCode(code)
    if (kind && statuses.length) {
      const isLater = ['throttled', 'platform-fault'].includes(kind)
      // Three faults of the platform do not heal by waiting: the catalogue knows better than the kind.
      const needsOperator = ['100023', '100244'].includes(code)
      expect(retry).toBe(isLater && !needsOperator ? 'later' : 'after-change')
    }
  })

  test('of another product is kept verbatim', async () => {
    const answer = Response.json({ error_code: 'IOTDA.000006', error_msg: 'x' }, { status: 401 })
    expect(await readPlatformError(answer)).toMatchObject({ platformCode: 'IOTDA.000006' })
  })

  test.each([
    'e3b0c44298fc1c149afbf4c8996fb924',
    'the-secret',
    '27ae41e4649b934ca495991b',
    {},
    true,
  ])('%j is not taken for a code, because it could be an echoed secret', async (error_code) => {
    const error = await readPlatformError(Response.json({ error_code }, { status: 400 }))
    expect(error?.platformCode).toBeUndefined()
    expect(error?.kind).toBe('platform-refused')
  })
})

describe('an answer without a code', () => {
  test.each<[number, ErrorKind]>([
    [401, 'token-rejected'],
    [403, 'not-authorized'],
    [429, 'throttled'],
    [500, 'platform-fault'],
    [502, 'platform-fault'],
    [404, 'platform-refused'],
  ])('%i with some JSON is %s', async (status, kind) => {
    expect(await readPlatformError(Response.json({ message: 'x' }, { status }))).toMatchObject({
      kind,
      status,
    })
  })

  test.each<[number, ErrorKind]>([
    [200, 'answer-unreadable'],
    [404, 'answer-unreadable'],
    [502, 'platform-fault'],
  ])('%i with a page of HTML is %s', async (status, kind) => {
    const page = new Response('<html>', { status, headers: { 'content-type': 'text/html' } })
    await expect(readLogin(page)).rejects.toMatchObject({ kind, status })
  })

  test('an empty body has the detail empty', async () => {
    await expect(readLogin(new Response(''))).rejects.toMatchObject({
      kind: 'answer-unreadable',
      detail: 'empty body',
    })
  })

  test('a body that breaks off leaves the outcome open', async () => {
    const broken = new Response(new ReadableStream({ start: (c) => c.error(new Error('reset')) }))
    await expect(readLogin(broken)).rejects.toMatchObject({ kind: 'unreachable', reached: 'maybe' })
  })

  test.each([301, 302, 303, 307, 308])('refuses a redirect %i', async (status) => {
    const answer = new Response(null, { status, headers: { location: 'https://elsewhere.test' } })
    await expect(readLogin(answer)).rejects.toMatchObject({ kind: 'redirected', status })
  })

  test('a success is not an error', async () => {
    expect(await readPlatformError(Response.json({ devices: [] }))).toBeUndefined()
    expect(await readPlatformError(Response.json({ resultcode: '0' }))).toBeUndefined()
    expect(await readPlatformError(new Response(null, { status: 204 }))).toBeUndefined()
  })
})
