import { describe, expect, test } from 'vitest'
import { findPlatformCode, kindOfCode, platformCodes } from '../../src/catalogue/index.ts'
import { type ErrorKind, errorKinds, retryAdvice } from '../../src/errors/error-kind.ts'
import { en } from '../../src/guidance/en/texts.ts'
import type { BriefGuidance, GuidanceTexts } from '../../src/guidance/guidance-texts.ts'
import { zhCn } from '../../src/guidance/zh-cn/texts.ts'

const languages: [string, GuidanceTexts][] = [
  ['en', en],
  ['zh-CN', zhCn],
]
const han = /\p{Script=Han}/u

/** Every sentence of one guidance. */
function sentencesOf({
  meaning,
  howToTell,
  causes,
  whenToRetry,
  support,
}: BriefGuidance): string[] {
  const pairs = causes.flatMap(({ cause, remedy }) => [cause, remedy])
  return [
    meaning,
    ...pairs,
    ...[howToTell, whenToRetry, support].filter((text) => text !== undefined),
  ]
}

/** Every sentence of a language, those about credentials as they come out with sample facts. */
function sentencesIn({ kinds, codes, whenToRetry, credentials }: GuidanceTexts): string[] {
  const facts = { field: 'appId', count: 2, places: credentials.places([1, 3], 2), names: 'U+200B' }
  const findings = Object.values(credentials.problems).flatMap((phrase) => [
    phrase({ ...facts, field: 'appId' }),
    phrase({ ...facts, field: 'secret', count: 1 }),
  ])
  return [
    ...[...Object.values(kinds), ...Object.values(codes)].flatMap(sentencesOf),
    ...Object.values(whenToRetry),
    ...findings,
    ...Object.values(credentials.swapped),
  ]
}

describe.each(languages)('the texts in %s', (_, texts) => {
  test('cover every kind and no other', () => {
    expect(Object.keys(texts.kinds).sort()).toEqual(Object.keys(errorKinds).sort())
  })

  test.each(Object.keys(errorKinds) as ErrorKind[])('describe all parts of the kind %s', (kind) => {
    const { meaning, howToTell, causes, whenToRetry, support } = texts.kinds[kind]

    expect([meaning, howToTell, whenToRetry, support].every(Boolean)).toBe(true)
    expect(causes.length).toBeGreaterThan(1)
  })

  test('leave no sentence empty or unfinished', () => {
    const unfinished = sentencesIn(texts).filter((text) => !/\S[.。]$/.test(text))

    expect(unfinished).toEqual([])
  })

  test('are plain: without markup of HTML, Markdown or templates', () => {
    const marked = sentencesIn(texts).filter((text) =>
      /[<>`]|\{\{|&\w+;|\]\(|\*\*|undefined/.test(text),
    )

    expect(marked).toEqual([])
  })

  test('quote no text of the platform', () => {
    const verbatim = platformCodes.map(({ text }) => text.toLowerCase()).filter(Boolean)
    const all = sentencesIn(texts).join('\n').toLowerCase()

    expect(verbatim.filter((text) => all.includes(text.replace(/\.$/, '')))).toEqual([])
  })

  test('refer only to codes that exist', () => {
    const named = sentencesIn(texts).flatMap(
      (text) => text.match(/(?<!\d)10\d{4,5}(?![\dT])/g) ?? [],
    )

    expect(named.length).toBeGreaterThan(20)
    expect(named.filter((code) => !findPlatformCode(code))).toEqual([])
  })
})

test('every Chinese sentence is in Chinese, and no English one', () => {
  expect(sentencesIn(zhCn).filter((text) => !han.test(text))).toEqual([])
  expect(sentencesIn(en).filter((text) => han.test(text))).toEqual([])
})

test('the guidance of both languages has the same parts and the same number of causes for each error', () => {
  const outline = (texts: GuidanceTexts) =>
    Object.entries<BriefGuidance>({ ...texts.kinds, ...texts.codes }).map(
      ([subject, { howToTell, causes, whenToRetry, support }]) =>
        [
          subject,
          causes.length,
          ...[howToTell, whenToRetry, support].map((part) => part !== undefined),
        ].join(),
    )

  expect(outline(zhCn).sort()).toEqual(outline(en).sort())
})

test('the catalogue gives the retry advice of the kind, except for two faults that only the operator can fix', () => {
  const deviating = platformCodes.filter(({ code, retry }) => {
    const kind = kindOfCode(code)
    return kind !== undefined && retryAdvice(kind) !== retry
  })

  expect(deviating.map(({ code }) => code).sort()).toEqual(['100023', '100244'])
  for (const { code } of deviating) {
    expect(en.codes[code]).toHaveProperty('whenToRetry')
  }
})
