import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const page = readFileSync('docs/authentication-page.md', 'utf8')
const fidelity = readFileSync('packages/emulator/FIDELITY.md', 'utf8')

/** The cells of every row, without the heads of the tables. */
const rowsOf = (text: string) =>
  text
    .split('\n')
    .filter(
      (line) =>
        line.startsWith('| ') &&
        !/^\| (---|The page says|No document says|What it does)/.test(line),
    )
    .map((line) => line.slice(2, -2).split(' | '))

const facts = rowsOf(fidelity).map((cells) => ({
  id: cells.at(-1)?.slice(1, -1) ?? '',
  source: cells[2] ?? '',
}))
const namesOf = (text = ''): readonly string[] => text.match(/(?<=`)[a-z]+\.[a-z\d-]+(?=`)/g) ?? []

test('shows a fact for every line of the page, or says why not', () => {
  const rows = rowsOf(page)
  const unshown = rows.filter(
    ([, shown]) => namesOf(shown).length === 0 && !shown?.startsWith('Not shown: '),
  )

  expect(rows.length).toBeGreaterThan(50)
  expect(unshown).toEqual([])
})

test('names only existing facts', () => {
  const known = facts.map(({ id }) => id)

  expect(namesOf(page).filter((name) => !known.includes(name))).toEqual([])
})

test('names every fact from this page', () => {
  const read = facts.filter(({ source }) => source.startsWith('Authentication page'))

  expect(read.length).toBeGreaterThan(10)
  expect(read.map(({ id }) => id).filter((id) => !namesOf(page).includes(id))).toEqual([])
})
