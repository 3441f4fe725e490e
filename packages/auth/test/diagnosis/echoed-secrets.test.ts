import { createClient, isNorthboundError, login, logout, refresh } from '@northbound/auth'
import { diagnose } from '@northbound/auth/diagnosis'
import { describe as describeInEnglish } from '@northbound/auth/diagnosis/en'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { url } from '../stage/create-stage.ts'
import { server } from './surroundings.ts'

/** Ways in which a hostile or careless platform repeats what it was sent. */
const encodings: readonly ((secret: string) => string)[] = [
  String,
  (secret) => encodeURIComponent(secret),
  (secret) => JSON.stringify(secret).slice(1, -1),
  (secret) => secret.replaceAll(/[^a-z0-9]/gi, (sign) => `&#${sign.codePointAt(0)};`),
  (secret) =>
    secret.replaceAll(/[^a-z0-9]/gi, (sign) => `&#x${sign.codePointAt(0)?.toString(16)};`),
  (secret) => secret.toUpperCase(),
  (secret) => [...secret].join('<b></b>'),
  (secret) => [...secret].join('\u200B'),
  (secret) => [...secret].join(' '),
  (secret) => [...secret].join('-'),
]
const frames: readonly [type: string, status: number, frame: (echo: string) => string][] = [
  ['text/html', 200, (echo) => `<title>Hello ${echo}</title>`],
  ['text/html', 400, (echo) => `<title>Bad</title><p>${echo} is wrong`],
  ['application/json', 404, (echo) => `{"message":"unknown ${echo}"}`],
  ['application/json', 401, (echo) => `{"error_code":"100208","error_desc":"no ${echo}"}`],
  ['application/json', 200, (echo) => `{"secret":"${echo}","accessToken":"${echo}`],
  ['text/plain', 500, (echo) => `${'lorem ipsum '.repeat(40)}${echo}`],
  [`text/html; ${'x'.repeat(300)}`, 403, (echo) => `${echo}${'dolor '.repeat(100)}`],
]
const secrets = fc.string({
  unit: fc.constantFrom(...'abcXYZ0123-_.!$&<>"\'/+=%#~ '),
  minLength: 4,
  maxLength: 40,
})
/** As it would be recognised by a person, who ignores what stands between the letters. */
const bare = (text: string) => text.replaceAll(/[^a-z0-9]/gi, '').toLowerCase()

test('an echo of what was sent does not appear in an error or a diagnosis, and at most 200 characters are shown', async () => {
  await fc.assert(
    fc.asyncProperty(
      secrets.filter((secret) => bare(secret).length > 3 && secret === secret.trim()),
      fc.constantFrom(...encodings),
      fc.constantFrom(...frames),
      fc.constantFrom('login', 'refresh', 'logout', 'call'),
      async (secret, encode, [type, status, frame], call) => {
        const body = frame(encode(secret))
        const fetch = async () => new Response(body, { status, headers: { 'content-type': type } })
        const error = await failed(call, secret, fetch)
        if (!isNorthboundError(error)) return
        const options = { url, environment: server, mayProbe: false, call: 'other' } as const
        const diagnosis = await diagnose(error, options)
        const { evidence } = describeInEnglish(diagnosis)

        const shown = diagnosis.evidence.flatMap((each) => {
          if (each.seen === 'title') return [each.title]
          return each.seen === 'words' ? [each.words] : []
        })
        for (const text of [...shown, error.message, JSON.stringify({ ...error })]) {
          expect(bare(text.replaceAll(/<[^>]*>|&#?\w+;|%[\da-f]{2}/gi, ''))).not.toContain(
            bare(secret),
          )
        }
        for (const text of shown) expect(text.length).toBeLessThanOrEqual(200)
        for (const text of shown) expect(text).not.toMatch(/[\p{C}\n]/u)
        expect(evidence.join('')).not.toContain(secret)
      },
    ),
    { numRuns: 600 },
  )
})

/** What a call rejects with whose secret or token is this. */
async function failed(
  call: 'login' | 'refresh' | 'logout' | 'call',
  secret: string,
  fetch: () => Promise<Response>,
): Promise<unknown> {
  const ignore = (thrown: unknown) => thrown
  const own = { url, appId: 'app-of-the-canary', fetch }
  if (call === 'login') return login({ ...own, secret }).catch(ignore)
  if (call === 'refresh') {
    return refresh({ ...own, secret: 'another', refreshToken: secret }).catch(ignore)
  }
  if (call === 'logout') return logout({ url, fetch, accessToken: secret }).catch(ignore)
  const grant = { accessToken: secret, tokenType: 'bearer', expiresIn: 3600 }
  const platform = createClient({
    ...own,
    secret: 'another',
    fetch: async (input) =>
      (input as Request).url.endsWith('login') ? Response.json(grant) : fetch(),
  })
  return platform.get('iocm/x', { retry: 0 }).json().catch(ignore)
}

test.each([
  'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ4In0.c2lnbmF0dXJl',
  'a1b2c3d4e5f6a7b8',
  '9f8e7d6c5b4a39281706f5e4d3c2b1a0',
])('an unknown token, such as %s, is masked by its shape', async (token) => {
  const fetch = async () => Response.json({ message: `bad ${token}!` }, { status: 404 })
  const error = await login({ url, appId: 'a', secret: 'my-secret', fetch }).catch(
    (thrown: unknown) => thrown,
  )
  const { evidence } = await diagnose(error, { url, environment: server, mayProbe: false })

  expect(JSON.stringify(evidence)).not.toContain(token)
  expect(JSON.stringify(evidence)).toContain('bad ***')
})
