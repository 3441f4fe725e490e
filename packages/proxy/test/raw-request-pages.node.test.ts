/** The pages about raw requests agree with the tests: who refuses what on which runtime, and what is forwarded. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { families } from './hostile/families.ts'
import { type Outcome, outcomeOf, type Runtime } from './hostile/outcome-of.ts'

type Family = keyof typeof families

const runtimes: readonly Runtime[] = ['Node', 'Deno', 'Bun']
const all = Object.values(families).flat()

interface Words {
  readonly path: string
  readonly kinds: Readonly<Record<Family, string>>
  readonly who: Readonly<Record<Outcome['by'], string>>
  readonly comma: string
}

const english: Words = {
  path: 'docs/proxy/raw-requests.md',
  kinds: {
    targets: 'Targets',
    paths: 'Paths',
    methods: 'Methods',
    versions: 'Versions',
    hosts: '`Host`',
    framing: 'Framing of bodies',
    headers: 'Header lines, upgrades, `Expect`',
    origins: 'Origins, preflights, kinds of bodies',
  },
  who: { proxy: 'the proxy', runtime: 'the runtime', platform: 'carried' },
  comma: ', ',
}
const chinese: Words = {
  path: 'docs/zh-cn/proxy/raw-requests.md',
  kinds: {
    targets: '请求目标',
    paths: '路径',
    methods: '方法',
    versions: '协议版本',
    hosts: '`Host`',
    framing: '消息体的边界',
    headers: '请求头、协议升级、`Expect`',
    origins: '来源、预检、请求体类型',
  },
  who: { proxy: '代理', runtime: '运行时', platform: '放行' },
  comma: '，',
}

/** Numbers of requests of a family, by who refuses them. */
function cell(family: Family, runtime: Runtime, { who, comma }: Words): string {
  const by = families[family].map((one) => outcomeOf(one, runtime).by)
  return (['proxy', 'runtime', 'platform'] as const)
    .map((each) => [each, by.filter((one) => one === each).length] as const)
    .filter(([, count]) => count > 0)
    .map(([each, count]) => `${who[each]} ${count}`)
    .join(comma)
}

const linesOf = ({ path }: Words) =>
  readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8').split('\n')

test.each([
  ['English', english],
  ['Chinese', chinese],
])('the %s page has the numbers of refused requests by family', (_language, words) => {
  const rows = Object.keys(families).map((name) => {
    const family = name as Family
    const cells = runtimes.map((runtime) => cell(family, runtime, words))
    return `| ${[words.kinds[family], families[family].length, ...cells].join(' | ')} |`
  })
  const written = linesOf(words)
  expect(written.filter((line) => rows.includes(line))).toEqual(rows)
})

/** The runtimes that forward a request, and what the platform receives. */
const carried = all.flatMap((one) => {
  const on = runtimes.filter((runtime) => outcomeOf(one, runtime).by === 'platform')
  const [first] = on
  if (!first) return []
  return [
    { what: one.what, cells: `| ${on.join(', ')} | \`${outcomeOf(one, first).carried[0]}\` |` },
  ]
})
const carriedRow = /^\| .* \| (?:Node|Deno|Bun)(?:, (?:Deno|Bun))* \| `[A-Z]+ /

test('the English page has one row per forwarded request and no other row', () => {
  const rows = linesOf(english).filter((line) => carriedRow.test(line))
  expect(rows.length).toBe(carried.length)
  for (const [index, { what, cells }] of carried.entries())
    expect(rows[index]).toContain(`| ${what} ${cells}`)
})

test('the Chinese page of raw requests has the rows of the English one, in the same order', () => {
  const rows = linesOf(chinese).filter((line) => carriedRow.test(line))
  expect(rows.length).toBe(carried.length)
  for (const [index, { cells }] of carried.entries()) expect(rows[index]).toContain(cells)
})
