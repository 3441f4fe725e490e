import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { printFidelity } from '../fidelity/print-fidelity.ts'
import { readFacts } from '../fidelity/read-facts.ts'
import { defaultBehaviour } from '../src/index.ts'

const areas = await readFacts()
const facts = areas.flatMap((area) => area.facts)
const ids = facts.map(({ id }) => id)
const named = new Set(
  readTitles().flatMap((title) => title.match(/(?<=\[)[a-z]+\.[a-z\d-]+(?=\])/g) ?? []),
)

/** What stands before the function of a test, in any of its forms. */
function readTitles(): string[] {
  const folder = new URL('.', import.meta.url)
  const texts = readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(new URL(file, folder), 'utf8'))
  const title = /'((?:[^'\\\n]|\\.)+)',\s*(?:async )?\(/g
  return texts.flatMap((text) => [...text.matchAll(title)].map(([, found = '']) => found))
}

test('FIDELITY.md is generated from the facts: run `npm run fidelity`', () => {
  const written = readFileSync(new URL('../FIDELITY.md', import.meta.url), 'utf8')

  expect(written).toBe(printFidelity(areas))
})

test('each fact has a unique id', () => {
  expect(facts.length).toBeGreaterThan(100)
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  expect(ids.filter((id) => !/^[a-z]+\.[a-z\d-]+$/.test(id))).toEqual([])
})

test('every fact has a test', () => {
  expect(ids.filter((id) => !named.has(id))).toEqual([])
})

test('every id in a title has a fact', () => {
  expect([...named].filter((id) => !ids.includes(id))).toEqual([])
})

test('every switch has a fact', () => {
  const switches = facts.map((fact) => fact.switch)

  expect(Object.keys(defaultBehaviour).filter((name) => !switches.includes(name as never))).toEqual(
    [],
  )
})

test('every fact is one sentence with a source', () => {
  const bad = facts.filter(({ says, source }) => !/^\S.*\.$/.test(says) || /^\s*$|\n/.test(source))

  expect(bad.map(({ id }) => id)).toEqual([])
})
