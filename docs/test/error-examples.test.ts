import { readdirSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { compileExamples } from '../../packages/tooling/compile-examples.mjs'
import { exampleFolder, exampleOf } from '../error-pages/example-of.ts'
import { listSubjects } from '../error-pages/list-subjects.ts'
import { writeExample } from '../error-pages/write-example.ts'
import { writeExamples } from '../error-pages/write-examples.ts'
import { runQuietly } from './run-quietly.ts'

const { kinds, codes } = listSubjects()
const examples = new Map(
  [...kinds, ...codes].map(exampleOf).map((example) => [example.name, example]),
)

beforeAll(writeExamples)

test.each(codes)('the example of the code %s prints exactly that code', (code) => {
  expect(exampleOf(code).output.split(' ')[0]).toBe(code)
})

test.each(kinds)('the example of the kind %s prints exactly that kind', (kind) => {
  expect(exampleOf(kind).output.split(' ')).toContain(kind)
})

test.each([...examples.values()])('errors/$name prints what its page shows', async (example) => {
  const { name, output } = example

  expect(await runQuietly(new URL(`${name}.ts`, exampleFolder))).toBe(output)
})

test('every example belongs to a kind or a code', () => {
  const files = readdirSync(exampleFolder, { recursive: true, encoding: 'utf8' })
  const names = files.filter((file) => file.endsWith('.ts')).map((file) => file.slice(0, -3))

  expect(names.map((name) => name.replaceAll('\\', '/')).toSorted()).toEqual(
    [...examples.keys()].toSorted(),
  )
})

test('generated examples compile, and one with a type error does not', async () => {
  const written = [...examples.values()].flatMap(({ written }) => written ?? [])
  const sources = new Map(written.map((entry) => [entry.code, writeExample(entry)]))
  const [first = ''] = sources.values()
  sources.set('mistaken', first.replace('error?.kind', 'error?.kindness'))

  expect(written.length).toBeGreaterThan(20)
  expect(await compileExamples(sources)).toEqual([expect.stringMatching(/^mistaken\.ts.*kindness/)])
})

test('a code without guidance and example fails the build', () => {
  expect(() => exampleOf('999999')).toThrow('There is no example of 999999')
})
