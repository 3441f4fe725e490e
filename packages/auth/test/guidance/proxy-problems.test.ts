import { createProxiedClient, type NorthboundError } from '@northbound/auth'
import { diagnose } from '@northbound/auth/diagnosis'
import { explain, locales } from '@northbound/auth/guidance'
import { problems } from '../../../proxy/src/problems/problem-name.ts'
import { describe, expect, test } from 'vitest'
import { en } from '../../src/guidance/en/texts.ts'
import { server } from '../diagnosis/surroundings.ts'

/** What a client of a page rejects with when the proxy answers so. */
async function refused(name: string, status: number): Promise<NorthboundError> {
  const proxied = createProxiedClient({
    proxy: 'https://iot.example.com',
    fetch: async () =>
      Response.json(
        { name, status, title: 'No.', docs: `proxy/problems#${name}` },
        { status, headers: { 'content-type': 'application/problem+json' } },
      ),
  })
  return proxied.get('iocm/x', { retry: 0 }).then(
    () => {
      throw new Error('The call did not fail.')
    },
    (error: unknown) => error as NorthboundError,
  )
}

/** The problems that a page reads as problems of the proxy; the others carry a kind, or have no reader. */
const own = Object.entries(problems).filter(
  ([name]) => !['platform-failed', 'platform-timed-out', 'caller-gone'].includes(name),
)

test('there is guidance on every problem of the proxy', () => {
  expect(Object.keys(en.proxyProblems).toSorted()).toEqual(own.map(([name]) => name).toSorted())
})

describe.each(own)('the proxy problem %s', (name, [status]) => {
  test.each(locales)('is explained by its own name in %s', async (locale) => {
    const explanation = explain(await refused(name, status), { locale })

    expect(explanation).toMatchObject({ subject: name, docs: `proxy/problems#${name}` })
    expect(explanation.causes.length).toBeGreaterThan(0)
    expect(explanation.meaning).not.toMatch(/knows who|知道是谁在调用，/)
    expect(/\p{Script=Han}/u.test(explanation.meaning)).toBe(locale === 'zh-CN')
  })

  test('is diagnosed as a refusal of the proxy, or as its own fault', async () => {
    const url = 'https://iot.example.com'
    const found = await diagnose(await refused(name, status), { url, environment: server })

    expect(found).toMatchObject({ certainty: 'certain', probe: 'none' })
    expect(found.name).toMatch(
      name === 'proxy-failed'
        ? /^gateway-fault$/
        : /^(?:proxy-refused|session-missing|proxy-route-unknown)$/,
    )
    expect(found.evidence).toContainEqual({ seen: 'reason', reason: name })
  })
})

test('an expired session and an unknown route have diagnoses of their own', async () => {
  const url = 'https://iot.example.com'
  const nameOf = async (name: string, status: number) =>
    (await diagnose(await refused(name, status), { url, environment: server })).name

  expect(await nameOf('unauthorized', 401)).toBe('session-missing')
  expect(await nameOf('route-unknown', 404)).toBe('proxy-route-unknown')
})

test('a problem that an older copy does not know is explained by its kind', async () => {
  expect(explain(await refused('brand-new', 403))).toMatchObject({ subject: 'not-authorized' })
})
