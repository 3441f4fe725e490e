import { login, logout, refresh } from '@northbound/auth'
import { createEmulator } from '@northbound/emulator'
import { describe, expect, test } from 'vitest'
import { listDevices } from '../src/calls/call-with-token.ts'
import { printSnippet } from '../src/snippets/print-snippet.ts'
import type { SnippetLanguage } from '../src/snippets/snippet-language.ts'
import { snippetRequest } from '../src/snippets/snippet-request.ts'
import { type Exchange, forgetExchange, type SentRequest } from '../src/exchange/exchange.ts'
import { recordingFetch } from '../src/exchange/recording-fetch.ts'
import { runnableLanguages, runSnippet } from './run-snippet.ts'
import { meaningOf, openWitness } from './wire-witness.ts'

/** Everything that some quoting or encoding would change. */
const secret = `p'w&$x+ %"\\é€<>\`!{}#;=$HOME%s`
const plainAppId = 'demo-app_1.x'
const oddAppId = `my 'app' & $x+"%\\`

const kinds = { login, refresh, devices: listDevices, logout } as const
type Kind = keyof typeof kinds

/** The request as the playground sends it, and shows it once it has forgotten the secrets. */
async function shownRequest(
  kind: Kind,
  options: Parameters<typeof refresh>[0] & { accessToken: string },
) {
  let exchange: Exchange | undefined
  const fetch = recordingFetch(globalThis.fetch, (recorded) => (exchange = recorded))
  await kinds[kind]({ ...options, fetch })
  return forgetExchange(exchange!).request
}

function printFor(language: SnippetLanguage, request: SentRequest): string {
  return printSnippet(language, snippetRequest(request)!)
}

describe.each(runnableLanguages)('%s', (language) => {
  test.each([
    ['login', oddAppId],
    ['refresh', oddAppId],
    ['devices', plainAppId],
    ['logout', plainAppId],
  ] as const)('sends the same %s as the playground, of %s', async (kind, appId) => {
    const emulator = createEmulator({ apps: [{ appId, secret }] })
    await using witness = await openWitness(emulator.fetch)
    const { url, seen } = witness
    const here = { url, appId, secret }
    const fresh = async () => {
      const { accessToken, refreshToken = '' } = await login({ ...here, fetch: emulator.fetch })
      return { ...here, accessToken, refreshToken }
    }

    const mine = await fresh()
    const request = await shownRequest(kind, mine)
    const theirs = await fresh()
    const code = printFor(language, request)
    const printed = await runSnippet(language, code, {
      OCEANCONNECT_APP_ID: appId,
      OCEANCONNECT_SECRET: secret,
      OCEANCONNECT_ACCESS_TOKEN: theirs.accessToken,
      OCEANCONNECT_REFRESH_TOKEN: theirs.refreshToken,
    })

    const [sentByPlayground, ...sent] = seen.map(meaningOf)
    // Our own client logs in before it calls.
    const isOwnLogin = language === 'northbound' && kind === 'devices'
    if (sent.length !== (isOwnLogin ? 2 : 1)) throw new Error(`${sent.length} arrived: ${printed}`)
    const text = JSON.stringify(sentByPlayground)
      .replaceAll(mine.accessToken, theirs.accessToken)
      .replaceAll(mine.refreshToken, theirs.refreshToken)
    const expected = JSON.parse(text) as typeof sentByPlayground
    if (isOwnLogin) expect(sent[1]!.authorization).toMatch(/^Bearer [0-9a-f]+$/)
    expect(isOwnLogin ? { ...sent[1], authorization: expected!.authorization } : sent[0]).toEqual(
      expected,
    )
    expect(sent.at(-1)!.status).toBe(kind === 'logout' ? 204 : 200)
    for (const hidden of [secret, mine.accessToken, mine.refreshToken, 'p%27w']) {
      expect(code).not.toContain(hidden)
    }
  })

  test('does not follow a redirect, which would send the secret to another host', async () => {
    await using witness = await openWitness(
      async () => new Response('', { status: 307, headers: { location: '/elsewhere' } }),
    )
    let exchange: Exchange | undefined
    const fetch = recordingFetch(globalThis.fetch, (recorded) => (exchange = recorded))
    await login({ url: witness.url, appId: plainAppId, secret, fetch }).catch(() => {})

    const code = printFor(language, exchange!.request)
    const printed = await runSnippet(language, code, { OCEANCONNECT_SECRET: secret })

    expect(witness.seen.map(({ url }) => url)).toEqual(Array(2).fill('/iocm/app/sec/v1.1.0/login'))
    expect(printed).not.toContain(secret)
  })
})

test.each(['csharp', 'powershell'] as const)(
  'in %s, which cannot be run here, every value is read where it is needed',
  async (language) => {
    const emulator = createEmulator({ apps: [{ appId: oddAppId, secret }] })
    await using witness = await openWitness(emulator.fetch)
    const here = { url: witness.url, appId: oddAppId, secret }
    const { accessToken, refreshToken = '' } = await login({ ...here, fetch: emulator.fetch })
    const code = []
    for (const kind of ['devices', 'login'] as const) {
      code.push(
        printFor(language, await shownRequest(kind, { ...here, accessToken, refreshToken })),
      )
    }
    const renewed = await login({ ...here, fetch: emulator.fetch })
    const tokens = { accessToken: renewed.accessToken, refreshToken: renewed.refreshToken ?? '' }
    code.push(printFor(language, await shownRequest('refresh', { ...here, ...tokens })))

    await expect(
      code.join('\n\n').replaceAll(witness.url, 'http://platform.test'),
    ).toMatchFileSnapshot(`snippets.${language}.txt`)
  },
)
