import { describe, expect, expectTypeOf, test } from 'vitest'
import { platformCodes } from '../../src/catalogue/index.ts'
import { type ErrorKind, errorKinds, retryAdvice } from '../../src/errors/error-kind.ts'
import { NorthboundError } from '../../src/errors/northbound-error.ts'
import { explain as explainInEnglish } from '../../src/guidance/en.ts'
import { en } from '../../src/guidance/en/texts.ts'
import { type Explanation, explain, locales } from '../../src/guidance/index.ts'
import { explain as explainInChinese } from '../../src/guidance/zh-cn.ts'
import { zhCn } from '../../src/guidance/zh-cn/texts.ts'

const kinds = Object.keys(errorKinds) as ErrorKind[]

describe.each(locales)('in %s', (locale) => {
  test.each(platformCodes)('explains the code $code', ({ code, text, statuses, retry }) => {
    const explanation = explain(code, { locale })!

    expect(explanation).toMatchObject({ subject: code, platformCode: code, statuses })
    expect(explanation.platformText).toBe(text || undefined)
    expect(explanation.docs).toBe(`errors/${code}`)
    expect(explanation.retry).toBe(retry)
    expect(explanation.meaning && explanation.whenToRetry && explanation.support).toBeTruthy()
    expect(explanation.causes.length).toBeGreaterThan(0)
  })

  test.each(kinds)('explains the kind %s', (kind) => {
    const explanation = explain(kind, { locale })

    expect(explanation).toMatchObject({ subject: kind, kind, docs: `errors/${kind}` })
    expect(explanation.retry).toBe(retryAdvice(kind))
    expect(explanation.howToTell && explanation.whenToRetry && explanation.support).toBeTruthy()
  })
})

test('explains an error by its code, with the kind of the error', () => {
  const error = new NorthboundError('credentials-rejected', { status: 401, platformCode: '100208' })

  const explanation = explain(error)

  expect(explanation).toMatchObject({ subject: '100208', kind: 'credentials-rejected' })
  expect(explanation.platformText).toBe('AppId or secret is not right.')
  expect(explanation.meaning).toBe(en.codes['100208']?.meaning)
})

test('takes parts that a code leaves out from its kind', () => {
  const explanation = explain('100007')!

  expect(explanation.meaning).toBe(en.codes['100007']?.meaning)
  expect(explanation.support).toBe(en.kinds['input-invalid'].support)
  expect(explanation.whenToRetry).toBe(en.kinds['input-invalid'].whenToRetry)
})

test('does not take the retry sentence of a kind whose advice differs from that of the code', () => {
  const error = new NorthboundError('platform-fault', { status: 404, platformCode: '100225' })

  const explanation = explain(error)

  expect(explanation.retry).toBe('after-change')
  expect(explanation.whenToRetry).toBe(en.whenToRetry['after-change'])
})

test('explains an error with an unknown code by its kind, and keeps code and status', () => {
  const error = new NorthboundError('platform-refused', { status: 418, platformCode: '199999' })

  const explanation = explain(error, { locale: 'zh-CN' })

  expect(explanation).toMatchObject({
    subject: 'platform-refused',
    platformCode: '199999',
    platformText: undefined,
    statuses: [418],
    docs: 'errors/platform-refused',
    meaning: zhCn.kinds['platform-refused'].meaning,
  })
})

test('explains an error without any code by its kind', () => {
  expect(explain(new NorthboundError('timed-out'))).toMatchObject({
    subject: 'timed-out',
    platformCode: undefined,
    statuses: [],
    retry: 'later',
  })
})

test('explains an error of another copy of the package', () => {
  const error = Object.assign(new Error('refused'), {
    name: 'NorthboundError',
    kind: 'throttled',
    platformCode: '1010009',
  })

  expect(explain(error as unknown)?.meaning).toBe(en.codes['1010009']?.meaning)
})

test('shows the message of an error whose kind is newer than this copy', () => {
  const error = Object.assign(new Error('Something new happened.'), {
    name: 'NorthboundError',
    kind: 'something-new',
    retry: 'later',
  })

  expect(explain(error as unknown)).toMatchObject({
    subject: 'something-new',
    meaning: 'Something new happened.',
    causes: [],
    whenToRetry: en.whenToRetry.later,
  })
})

test('lists the statuses of all codes of a kind', () => {
  expect(explain('throttled').statuses).toEqual([403, 503])
  expect(explain('unreachable').statuses).toEqual([])
})

test('accepts a code as a number and with blanks around it', () => {
  expect(explain(100208)?.subject).toBe('100208')
  expect(explain(' 1010005\n')?.subject).toBe('1010005')
})

test('gives the codes of the SDKs no kind, because no platform sends them', () => {
  expect(explain('1010')?.kind).toBeUndefined()
  expect(explain('1010')?.whenToRetry).toBe(en.whenToRetry['after-change'])
  expect(explain('100403')?.kind).toBe('platform-refused')
})

test.each([
  ['an error of other code', new TypeError('Failed to fetch')],
  ['nothing', undefined],
  ['null', null],
  ['an object', { kind: 'throttled' }],
  ['an object that only has the name of our errors', { name: 'NorthboundError' }],
  ['an empty word', ''],
  ['an unknown word', 'no-such-kind'],
  ['an unknown code', '199999'],
  ['a code that only mocks send', '100000'],
  ['a name that every object has', 'constructor'],
])('returns undefined for %s', (_, value) => {
  expect(explain(value as unknown)).toBeUndefined()
})

test('is typed to return an explanation for our own errors and kinds only', () => {
  expectTypeOf(explain(new NorthboundError('throttled'))).toEqualTypeOf<Explanation>()
  expectTypeOf(explain('throttled')).toEqualTypeOf<Explanation>()
  expectTypeOf(explain({} as unknown)).toEqualTypeOf<Explanation | undefined>()
})

test.each([
  [undefined, 'en'],
  ['', 'en'],
  ['en', 'en'],
  ['en-GB', 'en'],
  ['de', 'en'],
  ['zha', 'en'],
  ['not a tag at all', 'en'],
  ['zh', 'zh-CN'],
  ['zh-CN', 'zh-CN'],
  ['ZH_cn', 'zh-CN'],
  ['zh-Hans', 'zh-CN'],
  ['zh-Hans-SG', 'zh-CN'],
  ['zh-TW', 'zh-CN'],
])('answers a reader of %j in %s', (tag, locale) => {
  const expected = { en, 'zh-CN': zhCn }[locale as 'en' | 'zh-CN'].kinds.throttled.meaning

  expect(explain('throttled', { locale: tag }).meaning).toBe(expected)
})

test('the entries of one language return the same texts', () => {
  for (const subject of [...kinds, ...platformCodes.map(({ code }) => code), 'none']) {
    expect(explainInEnglish(subject as unknown)).toEqual(explain(subject as unknown))
    expect(explainInChinese(subject as unknown)).toEqual(
      explain(subject as unknown, { locale: 'zh-CN' }),
    )
  }
})
