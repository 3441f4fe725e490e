import { describe, expect, test } from 'vitest'
import { inspectValue } from '../../src/guidance/credentials/inspect-value.ts'
import { inspectCredentials as inspectInEnglish } from '../../src/guidance/en.ts'
import {
  type CredentialProblem,
  inspectCredentials,
  locales,
  phraseFinding,
} from '../../src/guidance/index.ts'
import {
  inspectCredentials as inspectInChinese,
  phraseFinding as phraseInChinese,
} from '../../src/guidance/zh-cn.ts'
import { appId, canary, credentialCases as cases } from './credential-cases.ts'

const inspect = (values: { appId?: string; secret?: string }, locale = 'en') =>
  inspectCredentials({ appId, secret: canary, ...values }, { locale })

test.each(cases)('notices %s', (_, problem, severity, values, at = []) => {
  const field = values.secret === undefined ? 'appId' : 'secret'

  const findings = inspect(values)

  expect(findings).toContainEqual(
    expect.objectContaining({ field, problem, severity, at, message: expect.any(String) }),
  )
})

test.each(cases)('reports only hints about %s', (_, problem, severity, values) => {
  // Neighbours that some cases bring along: a blank before a line end, quotes inside blanks.
  const expected = severity === 'hint' ? [] : [problem, 'blank-at-edge', 'line-end']

  const errors = inspect(values).filter((finding) => finding.severity === 'error')

  expect(errors.filter((finding) => !expected.includes(finding.problem))).toEqual([])
})

test('finds nothing in a pair of either known shape', () => {
  expect(inspect({})).toEqual([])
  expect(inspect({ secret: '0123456789abcdef0123456789ABCDEF' })).toEqual([])
})

test.each(['p4ss word', 'a&b=c', '1+1', '100%', '12\u20ac', 'p\u00e4ss', '\u5bc6'])(
  'has only hints for the valid secret %j',
  (secret) => {
    const findings = inspect({ secret })

    expect(findings.map(({ severity }) => severity)).not.toContain('error')
    expect(findings.length).toBeGreaterThan(0)
  },
)

test.each([
  ['a mask, which is no look-alike', '\u2022\u2022\u2022\u2022', ['placeholder']],
  [
    'percent-encoding, which is no sign to encode',
    `%2B${canary}`.slice(0, 28),
    ['percent-encoded'],
  ],
  ['an entity, which is no sign to encode', `&lt;${canary}`.slice(0, 28), ['html-entity']],
  ['quotes, whatever the length', '"QZ7X"', ['quoted']],
  ['a name before the value, whatever follows', `secret="${canary} %2B"`, ['name-and-value']],
  ['a tag behind a blank', `${canary} \u{e0041}`, ['blank-at-edge', 'invisible-character']],
])('reports one cause once: %s', (_, secret, problems) => {
  expect(inspect({ secret }).map(({ problem }) => problem)).toEqual(problems)
})

test('counts positions in UTF-16 units as JavaScript does', () => {
  expect(inspect({ secret: `\u{1f511}\t${canary}` })).toContainEqual(
    expect.objectContaining({ problem: 'control-character', at: [2] }),
  )
})

test('does not name a letter that a look-alike stands for', () => {
  const found = inspectValue('secret', `QZ\uff37\u0430${canary}`)

  expect(found.map(({ problem, names }) => [problem, names])).toEqual([
    ['full-width-character', ''],
    ['look-alike-character', ''],
  ])
})

describe('two swapped values', () => {
  test('are suspected when one was pasted with the name of the other', () => {
    const findings = inspect({ appId: `secret=${canary}`, secret: appId })

    expect(findings).toContainEqual(
      expect.objectContaining({ problem: 'probably-swapped', severity: 'hint' }),
    )
  })

  test('are suspected when the appId holds signs and the secret looks like an appId', () => {
    const findings = inspect({ appId: 'QZ+7/X==', secret: appId })

    expect(findings.map(({ problem }) => problem)).toContain('probably-swapped')
  })

  test('are not detected when both are well-formed', () => {
    expect(inspect({ appId: canary, secret: appId })).toEqual([])
  })

  test('are not suspected without evidence', () => {
    const problems = inspect({ appId: 'my-app', secret: 'a+b' }).map(({ problem }) => problem)

    expect(problems).not.toContain('probably-swapped')
  })
})

test('counts the positions of a message from 1 and says how many it left out', () => {
  const secret = '\t'.repeat(10) + canary

  const [finding] = inspect({ secret })

  expect(finding).toMatchObject({ problem: 'control-character', at: [0, 1, 2, 3, 4, 5, 6, 7] })
  expect(finding?.message).toContain('characters 1, 2, 3, 4, 5, 6, 7, 8 and 2 more')
})

test('names an invisible character', () => {
  expect(inspect({ secret: `QZ\u200b${canary}` })[0]?.message).toContain('U+200B')
})

/** Every run of four characters of a text. */
const runsOf = (text: string) =>
  Array.from({ length: text.length - 3 }, (_, start) => text.slice(start, start + 4))

describe.each(locales)('in %s', (locale) => {
  test.each(cases)(
    'reveals no part of the values with %s',
    (_title, _problem, _severity, values) => {
      const told = JSON.stringify(inspect(values, locale))

      const given = `${values.secret ?? ''}${values.appId ?? ''}`
      const own = [...runsOf(canary), ...runsOf(appId)].filter((run) => given.includes(run))
      expect(own.filter((run) => told.includes(run))).toEqual([])
    },
  )

  test('reveals neither the letter behind a full-width one nor the sign to be encoded', () => {
    for (const stray of ['\uff37', '\uff57', '\u0430', '\u20ac']) {
      const told = JSON.stringify(inspect({ secret: `QZ${stray}${canary}` }, locale))
      const name = stray.charCodeAt(0).toString(16)

      expect(told).not.toContain(stray)
      expect(told.toLowerCase()).not.toContain(name)
    }
  })

  test('does not throw for any input', () => {
    const odd = [
      undefined,
      null,
      0,
      NaN,
      12n,
      {},
      [],
      Symbol('x'),
      () => '',
      '\ud800',
      '\udc00\ud800',
    ]
    const long = ['"', '%', '\\', '&#', ' ', '<', 'x', '\ufeff', 'your'].map((part) =>
      part.repeat(50_000),
    )

    for (const value of [...odd, ...long] as string[]) {
      const findings = inspectCredentials({ appId: value, secret: value }, { locale })

      expect(findings.length).toBeGreaterThan(0)
      expect(findings.every(({ message, at }) => message.length < 400 && at.length <= 8)).toBe(true)
    }
  })
})

test('does not accept a number as a credential', () => {
  const findings = inspect({ secret: 12345678 as unknown as string })

  expect(findings).toEqual([expect.objectContaining({ field: 'secret', problem: 'not-text' })])
})

test('the entries of one language return the same texts', () => {
  for (const [, , , values] of cases) {
    const credentials = { appId, secret: canary, ...values }

    expect(inspectInEnglish(credentials)).toEqual(inspect(values))
    expect(inspectInChinese(credentials)).toEqual(inspect(values, 'zh-CN'))
  }
})

test('translates a finding of one language into the other', () => {
  const swapped = { appId: 'secret=abc', secret: 'appId=abc' }
  for (const values of [...cases.map(([, , , each]) => each), swapped]) {
    const found = inspect(values)
    const foundInChinese = inspect(values, 'zh-CN')

    expect(found.map(phraseInChinese)).toEqual(foundInChinese.map(({ message }) => message))
    expect(foundInChinese.map((finding) => phraseFinding(finding))).toEqual(
      found.map(({ message }) => message),
    )
  }
})

test('has a case for every problem', () => {
  const covered = new Set<CredentialProblem>(cases.map(([, problem]) => problem))
  // These two have tests of their own above.
  covered.add('not-text').add('probably-swapped')
  const all: Record<CredentialProblem, true> = {
    empty: true,
    'not-text': true,
    'too-long': true,
    'blank-at-edge': true,
    'blank-inside': true,
    'line-end': true,
    'control-character': true,
    'invisible-character': true,
    'full-width-character': true,
    'look-alike-character': true,
    'broken-character': true,
    quoted: true,
    'percent-encoded': true,
    'escape-sequence': true,
    'html-entity': true,
    'name-and-value': true,
    json: true,
    'scheme-included': true,
    url: true,
    placeholder: true,
    'needs-encoding': true,
    'unusual-length': true,
    identical: true,
    'probably-swapped': true,
  }

  expect([...covered].sort()).toEqual(Object.keys(all).sort())
})
