import { expect, test } from 'vitest'
import { compareDefaults } from '../defaults/compare-defaults.mjs'
import { readRepository } from '../defaults/read-repository.mjs'

const { sources, pages } = readRepository()

/** The differences when a text of the repository is another one, without their line numbers. */
function differencesAfter(file: string, from: string, to: string): string[] {
  const changed = (files: Map<string, string>) =>
    new Map([...files].map(([path, text]) => [path, path === file ? text.replace(from, to) : text]))
  expect(sources.get(file) ?? pages.get(file)).toContain(from)
  const { differences } = compareDefaults(changed(sources), changed(pages))
  return differences.map((difference) => difference.replaceAll(/:\d+/g, '')).toSorted()
}

test('every default of the code is that of its docstring and of the pages', () => {
  expect(compareDefaults(sources, pages).differences).toEqual([])
})

test('names each place with the old default of an option', () => {
  const table = 'packages/proxy/src/limits/limit-table.ts'

  expect(differencesAfter(table, 'default: 60_000', 'default: 90_000')).toEqual([
    `packages/proxy/src/relay/relay-options.ts: bodyMs is 60000, but 90000 in ${table}`,
    `packages/proxy/src/settings/proxy-options.ts: bodyMs is 60000, but 90000 in ${table}`,
  ])
})

test('names pages and configuration files in both languages', () => {
  const docstring = /@default 5000\s*\*\/\s*storeTimeoutMs\?:/
  const [source = ''] = [...sources].find(([, text]) => docstring.test(text)) ?? []

  expect(differencesAfter(source, '@default 5000', '@default 7000')).toEqual([
    'docs/guide/many-processes.md: storeTimeoutMs is 5000, but 7000 in code',
    'docs/zh-cn/guide/many-processes.md: storeTimeoutMs is 5000, but 7000 in code',
    expect.stringContaining(`${source}: storeTimeoutMs is 7000, but 5000 in packages/auth/src/`),
  ])
  expect(
    differencesAfter('packages/proxy/README.md', 'failuresPerMinute: 30', 'failuresPerMinute: 40'),
  ).toEqual(['packages/proxy/README.md: failuresPerMinute is 40, but 30 in code'])
})

test.each([
  ['a destructured option', '({ retries = 3 }: O) => retries'],
  ['a fallback', '(options: O) => options.retries ?? 3'],
  ['a parameter', '(retries = 3) => retries'],
  ['a schema', '() => v.strictObject({ retries: v.optional(whole(1), 3) })'],
  ['a table', '() => ({ retries: { least: 1, default: 3 } })'],
])('finds the default of %s', (_, code) => {
  const interfaceOf = (value: number) => `interface O {
    /** How often. @default ${value} */
    readonly retries?: number
  }`
  const compare = (value: number) =>
    compareDefaults(
      new Map([['packages/x/src/x.ts', `${interfaceOf(value)}\nexport const x = ${code}`]]),
      new Map(),
    )

  expect(compare(3)).toEqual({ differences: [], unchecked: [] })
  expect(compare(4).differences).toEqual([
    'packages/x/src/x.ts:3: retries is 4, but 3 in packages/x/src/x.ts:5',
  ])
})

test('a new option is one line of code and its docstring', () => {
  const option = 'interface N {\n  /** How many. @default 7 */\n  readonly lamps?: number\n}\n'
  const code = 'export const lit = ({ lamps = 7 }: N) => lamps\n'
  const withNew = (text: string) =>
    compareDefaults(new Map([...sources, ['packages/proxy/src/lamps.ts', text]]), pages)

  expect(withNew(option + code).differences).toEqual([])
  expect(withNew(option + code.replace('7', '8')).differences).toHaveLength(1)
  expect(withNew(option).unchecked.map(({ option: name }) => name)).toContain('lamps')
})

test('the code applies all but two defaults in a form that is compared', () => {
  expect(
    compareDefaults(sources, pages)
      .unchecked.map(({ option }) => option)
      .toSorted(),
  ).toEqual(['latencyOn', 'locale'])
})
