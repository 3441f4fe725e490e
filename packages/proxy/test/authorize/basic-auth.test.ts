import { basicAuth } from '@northbound/proxy'
import { expect, test } from 'vitest'
import { claimOf } from './claim.ts'

const authorize = basicAuth({
  users: { nightly: 'a long enough password', jürgen: 'p:ä:sswört with colons' },
})
const encode = (text: string) => btoa(String.fromCharCode(...new TextEncoder().encode(text)))
const ask = (authorization: string) => authorize(claimOf({ authorization }))

test.each(['nightly:a long enough password', 'jürgen:p:ä:sswört with colons'])(
  'identifies the user of %s',
  async (text) => {
    expect(await ask(`Basic ${encode(text)}`)).toEqual({ id: text.slice(0, text.indexOf(':')) })
    expect(await ask(`basic ${encode(text)}`)).toEqual({ id: text.slice(0, text.indexOf(':')) })
  },
)

test.each([
  ['another password', `Basic ${encode('nightly:a long enough passwore')}`],
  ['a password with another first character', `Basic ${encode('nightly:A long enough password')}`],
  ['the beginning of the password', `Basic ${encode('nightly:a long enough')}`],
  ['the password and more', `Basic ${encode('nightly:a long enough password.')}`],
  ['the password twice', `Basic ${encode('nightly:a long enough passworda long enough password')}`],
  ['the password of another user', `Basic ${encode('nightly:p:ä:sswört with colons')}`],
  ['an unknown name', `Basic ${encode('weekly:a long enough password')}`],
  ['the placeholder password of unknown names', `Basic ${encode('weekly:no password at all')}`],
  [
    'a name from the prototype of every object',
    `Basic ${encode('constructor:a long enough password')}`,
  ],
  ['a name with different capitals', `Basic ${encode('Nightly:a long enough password')}`],
  ['an empty password', `Basic ${encode('nightly:')}`],
  ['no colon', `Basic ${encode('nightly')}`],
  ['no credentials', 'Basic '],
  ['invalid base64', 'Basic ===='],
  [
    'two credentials in one header',
    `Basic ${encode('nightly:a long enough password')}, Basic eDp5`,
  ],
  ['another scheme', `Bearer ${encode('nightly:a long enough password')}`],
])('rejects %s', async (_what, authorization) => {
  expect(await ask(authorization)).toBeUndefined()
})

test('returns no identity without an Authorization header', async () => {
  expect(await authorize(claimOf({}))).toBeUndefined()
})

test('basicAuth() throws for weak or invalid users without quoting them', () => {
  expect(() => basicAuth({ users: {} })).toThrow(/users: must have at least one user/)
  expect(() => basicAuth({ users: { 'a:b': 'a long enough password' } })).toThrow(/users: .* colon/)
  expect(() => basicAuth({ users: { '': 'a long enough password' } })).toThrow(/users: .* empty/)
  expect(() => basicAuth({ users: { a: 'CANARY' } })).toThrow(/users: .* 16 characters/)
  expect(() => basicAuth({ users: { a: 'CANARY' } })).not.toThrow(/CANARY/)
})

test('the challenge contains the realm, and a realm with a line break is refused', () => {
  expect(basicAuth({ users: { a: 'a long enough password' }, realm: 'Lamps' }).challenge).toBe(
    'Basic realm="Lamps", charset="UTF-8"',
  )
  expect(() => basicAuth({ users: { a: 'a long enough password' }, realm: 'a"\r\nb' })).toThrow(
    /realm: /,
  )
})
