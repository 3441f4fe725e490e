import { basicAuth } from '@northbound/proxy'
import { expect, test } from 'vitest'
import { claimOf } from './claim.ts'

const authorize = basicAuth({
  users: { nightly: 'a long enough password', jürgen: 'p:ä:sswört with colons' },
})
const encode = (text: string) => btoa(String.fromCharCode(...new TextEncoder().encode(text)))
const ask = (authorization: string) => authorize(claimOf({ authorization }))

test.each(['nightly:a long enough password', 'jürgen:p:ä:sswört with colons'])(
  '%s is known',
  async (text) => {
    expect(await ask(`Basic ${encode(text)}`)).toEqual({ id: text.slice(0, text.indexOf(':')) })
    expect(await ask(`basic ${encode(text)}`)).toEqual({ id: text.slice(0, text.indexOf(':')) })
  },
)

test.each([
  ['another password', `Basic ${encode('nightly:a long enough passwore')}`],
  ['the password of another', `Basic ${encode('nightly:p:ä:sswört with colons')}`],
  ['a name that is not known', `Basic ${encode('weekly:a long enough password')}`],
  [
    'what stands for a password where there is none',
    `Basic ${encode('weekly:no password at all')}`,
  ],
  ['a name that every object has', `Basic ${encode('constructor:a long enough password')}`],
  ['other capitals', `Basic ${encode('Nightly:a long enough password')}`],
  ['an empty password', `Basic ${encode('nightly:')}`],
  ['no colon', `Basic ${encode('nightly')}`],
  ['nothing', 'Basic '],
  ['what is no base64', 'Basic ===='],
  ['two in one line', `Basic ${encode('nightly:a long enough password')}, Basic eDp5`],
  ['another scheme', `Bearer ${encode('nightly:a long enough password')}`],
])('%s is not', async (_what, authorization) => {
  expect(await ask(authorization)).toBeUndefined()
})

test('without the header nobody is known', async () => {
  expect(await authorize(claimOf({}))).toBeUndefined()
})

test('weak or impossible users do not start, and the message quotes none', () => {
  expect(() => basicAuth({ users: {} })).toThrow(/users: must have at least one user/)
  expect(() => basicAuth({ users: { 'a:b': 'a long enough password' } })).toThrow(/users: .* colon/)
  expect(() => basicAuth({ users: { '': 'a long enough password' } })).toThrow(/users: .* empty/)
  expect(() => basicAuth({ users: { a: 'CANARY' } })).toThrow(/users: .* 16 characters/)
  expect(() => basicAuth({ users: { a: 'CANARY' } })).not.toThrow(/CANARY/)
})

test('the challenge has the realm, which cannot end the header', () => {
  expect(basicAuth({ users: { a: 'a long enough password' }, realm: 'Lamps' }).challenge).toBe(
    'Basic realm="Lamps", charset="UTF-8"',
  )
  expect(() => basicAuth({ users: { a: 'a long enough password' }, realm: 'a"\r\nb' })).toThrow(
    /realm: /,
  )
})
