import { expect, test } from 'vitest'
import type { CodeRecord } from '../../packages/auth/codes/code-record.ts'
import { records } from '../../packages/auth/codes/records.ts'
import { findGaps } from '../error-pages/find-gaps.ts'
import { placeOf, places, record } from './sample-code.ts'

test('the project agrees with the records of codes', async () => {
  expect(await findGaps(records)).toEqual([])
})

test('names every place that a new record is missing from', async () => {
  const gaps = await findGaps([...records, record])

  expect(gaps.map(placeOf)).toEqual(places)
})

test('names what a record lacks', async () => {
  const { zhCn: _, kind: __, ...incomplete } = record

  expect(await findGaps([...records, incomplete as CodeRecord])).toEqual(
    expect.arrayContaining([
      'packages/auth/codes: 199999: a kind requires a status, and a status a kind',
      'packages/auth/codes: 199999: there is no guidance in Chinese',
    ]),
  )
})

test('names every use of a code that has no record any more', async () => {
  const gaps = await findGaps(records.filter(({ code }) => code !== '100403'))

  expect(gaps.map(placeOf)).toEqual(
    expect.arrayContaining([
      'packages/emulator/src/routes/activation.ts',
      'playground/src/scripts/scenario-index.ts',
      'docs/examples/errors/100403.ts',
    ]),
  )
})
