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

test('is written from the facts: run `npm run fidelity`', () => {
  const written = readFileSync(new URL('../FIDELITY.md', import.meta.url), 'utf8')

  expect(written).toBe(printFidelity(areas))
})

test('names each fact once', () => {
  expect(facts.length).toBeGreaterThan(100)
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  expect(ids.filter((id) => !/^[a-z]+\.[a-z\d-]+$/.test(id))).toEqual([])
})

test('has a test for every fact', () => {
  expect(ids.filter((id) => !named.has(id))).toEqual([])
})

test('has a fact for every name in a title', () => {
  expect([...named].filter((id) => !ids.includes(id))).toEqual([])
})

test('has a fact for every switch', () => {
  const switches = facts.map((fact) => fact.switch)

  expect(Object.keys(defaultBehaviour).filter((name) => !switches.includes(name as never))).toEqual(
    [],
  )
})

test('says what it does in a sentence, and where that was read', () => {
  const bad = facts.filter(({ says, source }) => !/^\S.*\.$/.test(says) || /^\s*$|\n/.test(source))

  expect(bad.map(({ id }) => id)).toEqual([])
})
