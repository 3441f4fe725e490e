import { expect, test } from 'vitest'
import { platformCodes } from '../../src/catalogue/index.ts'
import { NorthboundError } from '../../src/errors/northbound-error.ts'
import * as allInEnglish from '../../src/guidance/en.ts'
import { guidance as inEnglish } from '../../src/guidance/page/en.ts'
import { guidance as inChinese } from '../../src/guidance/page/zh-cn.ts'
import * as allInChinese from '../../src/guidance/zh-cn.ts'
import { credentialCases } from './credential-cases.ts'

const languages = [
  { first: inEnglish, all: allInEnglish },
  { first: inChinese, all: allInChinese },
]

test.each(languages)('a page begins with the same words, %#', ({ first, all }) => {
  for (const kind of ['credentials-rejected', 'token-rejected', 'throttled', 'platform-refused']) {
    expect(first.explain(kind)).toEqual(all.explain(kind))
  }
  for (const [, , , values] of credentialCases) {
    const credentials = { appId: 'my-app', secret: 'my-secret', ...values }
    const findings = first.inspectCredentials(credentials)

    expect(findings).toEqual(all.inspectCredentials(credentials))
    expect(findings.map(first.phraseFinding)).toEqual(findings.map(({ message }) => message))
  }
})

test.each(languages)('a code is explained by its kind until the rest is there, %#', ({ first }) => {
  for (const { code, text, statuses } of platformCodes) {
    const explanation = first.explain(code)!

    expect(explanation).toMatchObject({ subject: code, platformCode: code, statuses })
    expect(explanation.platformText).toBe(text || undefined)
    expect(explanation.causes.length).toBeGreaterThan(0)
  }
  const error = new NorthboundError('platform-refused', { status: 404, platformCode: '100403' })
  expect(first.explain(error)?.meaning).toBe(first.explain('platform-refused')?.meaning)
  // A page alone does not meet the kinds of sharing, and those of transport come with the rest; till then the message must do.
  const sharing = new NorthboundError('store-unavailable', { detail: 'it is away' })
  expect(first.explain(sharing)?.meaning).toBe(sharing.message)
  expect(first.explain('store-unavailable')).toBeUndefined()
  const late = new NorthboundError('timed-out')
  expect(first.explain(late)?.meaning).toBe(late.message)
})
