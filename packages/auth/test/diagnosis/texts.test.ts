import { describe, expect, test } from 'vitest'
import { describe as describeInEnglish } from '../../src/diagnosis/en.ts'
import { en } from '../../src/diagnosis/en/texts.ts'
import type { DiagnosisTexts } from '../../src/diagnosis/diagnosis-texts.ts'
import {
  diagnose,
  type Diagnosis,
  type DiagnosisName,
  type Evidence,
} from '../../src/diagnosis/index.ts'
import { describe as describeInChinese } from '../../src/diagnosis/zh-cn.ts'
import { zhCn } from '../../src/diagnosis/zh-cn/texts.ts'
import { kindsOfAnswers } from '../../src/guidance/en/kinds-of-answers.ts'
import { explain } from '../../src/guidance/index.ts'
import { NorthboundError } from '../../src/index.ts'
import { hidden, page, probing, server } from './surroundings.ts'

const languages: [
  string,
  DiagnosisTexts,
  (diagnosis: Diagnosis) => ReturnType<typeof describeInEnglish>,
][] = [
  ['en', en, describeInEnglish],
  ['zh-CN', zhCn, describeInChinese],
]

const host = 'server'
const everyEvidence: readonly Evidence[] = [
  { seen: 'status', status: 502 },
  { seen: 'code', code: '100208' },
  { seen: 'reason', reason: 'ECONNREFUSED' },
  { seen: 'content-type', contentType: 'text/html' },
  { seen: 'retry-after', seconds: 12 },
  { seen: 'title', title: 'OK' },
  { seen: 'words', words: 'OK' },
  { seen: 'browser-silence' },
  ...(['answered', 'rejected', 'silent'] as const).map(
    (outcome) => ({ seen: 'probe', outcome }) as const,
  ),
  { seen: 'offline' },
  { seen: 'page-over-https' },
  { seen: 'page-not-secure' },
  ...(['granted', 'denied', 'prompt', 'unknown'] as const).map(
    (state) => ({ seen: 'permission', state }) as const,
  ),
  { seen: 'policy', directive: 'connect-src' },
  ...(['this-machine', 'local-network', 'internet'] as const).map(
    (place) => ({ seen: 'place', host, place }) as const,
  ),
  { seen: 'address-without-name', host },
  { seen: 'name-that-never-resolves', host },
  { seen: 'own-origin' },
  { seen: 'relay' },
  { seen: 'token-age', expired: true },
  { seen: 'token-age', expired: false },
]

/** Everything a language can say about one diagnosis, whatever was seen. */
async function everything(
  name: DiagnosisName,
  say: (diagnosis: Diagnosis) => ReturnType<typeof describeInEnglish>,
  runtime: Diagnosis['runtime'] = 'browser',
) {
  const url = 'https://platform.com:8743'
  const { fetch } = probing('rejected')
  const diagnosis = await diagnose(hidden(), { url, environment: page, fetch })
  return say({ ...diagnosis, name, runtime, evidence: everyEvidence })
}

describe.each(languages)('the texts in %s', (locale, texts, say) => {
  test('are whole sentences, except for titles', async () => {
    for (const name of Object.keys(texts.names) as DiagnosisName[]) {
      const { title, meaning, remedies, evidence } = await everything(name, say)
      const sentences = [meaning, ...remedies, ...evidence]
      expect(title).toMatch(/[^.。]$/)
      expect(sentences.filter((text) => !/\S[.。]$/.test(text))).toEqual([])
    }
    const rest = [...Object.values(texts.checks), ...Object.values(texts.consequences)]
    expect(rest.filter((text) => !/\S[.。]$/.test(text))).toEqual([])
  })

  test('name every diagnosis differently', () => {
    const titles = Object.values(texts.names).map(({ title }) => title)

    expect(new Set(titles).size).toBe(titles.length)
  })

  test('are plain: without markup of HTML, Markdown or templates', () => {
    expect(JSON.stringify(texts.names)).not.toMatch(/[<>`]|\{\{|&\w+;|\]\(|\*\*|undefined/)
  })

  test('are in their own language', async () => {
    for (const name of Object.keys(texts.names) as DiagnosisName[]) {
      const { title, meaning, remedies, evidence } = await everything(name, say)
      const foreign = [title, meaning, ...remedies, ...evidence].filter(
        (text) => /\p{Script=Han}/u.test(text) !== (locale === 'zh-CN'),
      )
      expect(foreign).toEqual([])
    }
  })

  test('describe a diagnosis', async () => {
    const { alternatives, checks, certainty, consequence } = await everything('no-connection', say)

    expect(alternatives[0]).toEqual({
      name: 'tls-untrusted',
      title: texts.names['tls-untrusted'].title,
    })
    expect(checks.find(({ check }) => check === 'curl')).toMatchObject({
      text: texts.checks.curl,
      command: 'curl -v https://platform.com:8743/',
    })
    expect(certainty).toBe(texts.certainty.possible)
    expect(consequence).toBe(texts.consequences['nothing-happened'])
  })
})

/** What only a browser meets, or only a relay and the server of a page report. */
const ofPages = new Set<string>([
  'offline',
  'mixed-content',
  'blocked-by-policy',
  'local-network-denied',
  'local-network-unasked',
  'local-network-insecure-page',
  'cors-blocked',
  'blocked-by-extension',
  'relay-refused',
  'page-server-gone',
])

test.each(languages)(
  'in %s a program gets no remedy that only a page can follow',
  async (_, texts, say) => {
    for (const name of Object.keys(texts.names) as DiagnosisName[]) {
      if (ofPages.has(name)) continue
      const { meaning, remedies } = await everything(name, say, 'server')
      const told = [meaning, ...remedies].filter((text) =>
        /npm start|NORTHBOUND_|\brelay\b|\bbelow\b|\bbeside this\b|\bthis page\b|中继|本页|下面|旁边的/i.test(
          text,
        ),
      )
      expect(told).toEqual([])
      expect(remedies.length).toBeGreaterThan(0)
    }
  },
)

test.each(languages)('in %s the first remedy fixes the cause', async (_, __, say) => {
  const first = async (name: DiagnosisName, runtime: Diagnosis['runtime'] = 'server') =>
    (await everything(name, say, runtime)).remedies[0]

  expect(await first('certificate-expired')).toMatch(/renew|更换证书/)
  expect(await first('chain-incomplete')).toMatch(/full chain|完整的证书链/)
  expect(await first('own-certificate-legacy')).toContain('openssl pkcs12 -legacy -in old.pkcs12')
  expect(await first('address-attempt-timed-out')).toContain(
    '--network-family-autoselection-attempt-timeout',
  )
  expect(await first('gateway-fault')).toMatch(/12 (?:seconds|秒)/)
  const cors = (await everything('cors-blocked', say)).remedies.join(' ')
  expect(cors).toContain('Access-Control-Allow-Origin')
  expect(cors).toContain('Access-Control-Allow-Headers')
})

test.each([
  ['en', en],
  ['zh-CN', zhCn],
] as const)('in %s a refusal is explained in the words of its guidance', (locale, { names }) => {
  for (const kind of Object.keys(kindsOfAnswers) as (keyof typeof kindsOfAnswers)[]) {
    const { meaning, remedies } = names[kind]
    const guidance = explain(kind, { locale })
    const told = remedies.filter((remedy) => typeof remedy === 'string')

    expect(meaning).toBe(guidance.meaning)
    expect(told.map((text) => text.replace(/(?<=\.) /g, ''))).toEqual(
      guidance.causes.map(({ cause, remedy }) => (cause + remedy).replace(/(?<=\.) /g, '')),
    )
  }
})

test('both languages have the same parts', () => {
  const amounts = ({ names }: DiagnosisTexts) =>
    Object.entries(names).map(([name, { remedies }]) => `${name} ${remedies.length}`)

  expect(amounts(zhCn).toSorted()).toEqual(amounts(en).toSorted())
})

test.each([
  [describeInEnglish, 12_000, 'Wait 12 seconds, as the answer asks, and only then call again.'],
  [describeInEnglish, 300_000, 'Wait 5 minutes, as the answer asks, and only then call again.'],
  [describeInEnglish, undefined, 'Wait a minute, then call again.'],
  [describeInChinese, 12_000, '按响应的要求等 12 秒，之后再调用。'],
])('a throttled caller is told how long to wait', async (say, retryAfterMs, remedy) => {
  const error = new NorthboundError('throttled', { status: 429, retryAfterMs })

  const found = await diagnose(error, { url: 'https://server:8743', environment: server })

  expect(say(found).remedies[0]).toBe(remedy)
})

test.each([
  ['en', 'Yes, after 12 seconds: the answer asks for that pause.'],
  ['zh-CN', '可以，但要先等 12 秒：这是响应的要求。'],
] as const)('the guidance in %s names the wait too', (locale, whenToRetry) => {
  const seen = { status: 429, platformCode: '1010009', retryAfterMs: 12_000 }

  expect(explain(new NorthboundError('throttled', seen), { locale }).whenToRetry).toBe(whenToRetry)
})
