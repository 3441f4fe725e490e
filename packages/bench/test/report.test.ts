import { hostname } from 'node:os'
import { expect, test } from 'vitest'
import { describeMachine } from '../src/report/describe-machine.ts'
import { packageVersion } from '../src/report/package-version.ts'
import { keptFile, mergeResults, readResults } from '../src/report/write-results.ts'

test('describes the machine without its name', () => {
  const machine = describeMachine()

  expect(Object.keys(machine)).toEqual(['processor', 'cores', 'memoryGB', 'system', 'node'])
  expect(JSON.stringify(machine)).not.toContain(hostname())
  expect(JSON.stringify(machine)).not.toContain(process.cwd())
})

test('reads the versions of installed packages, also of those that do not export their package.json', () => {
  expect(packageVersion('@northbound/auth')).toMatch(/^\d+\.\d+\.\d+/)
  expect(packageVersion('ky')).toMatch(/^\d+\.\d+\.\d+/)
  expect(packageVersion('no-such-package')).toBe('unknown')
})

test('replaces the results of parts that ran, and keeps the others in the order of the table', () => {
  const part = (date: string) => ({ date, machine: describeMachine(), repetitions: 1, data: {} })
  const older = { races: part('2026-01-01'), proxy: part('2026-01-01'), gone: part('2026-01-01') }

  const merged = mergeResults(older, { bundles: part('2026-02-02'), proxy: part('2026-02-02') }, [
    'races',
    'bundles',
    'hot-path',
    'proxy',
  ])

  expect(Object.entries(merged).map(([name, { date }]) => [name, date])).toEqual([
    ['races', '2026-01-01'],
    ['bundles', '2026-02-02'],
    ['proxy', '2026-02-02'],
  ])
})

test('each committed part has the date and the machine of its run', () => {
  const kept = Object.values(readResults(keptFile))

  expect(kept.length).toBeGreaterThan(0)
  for (const { date, machine } of kept) {
    expect(date).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect(Object.keys(machine)).toEqual(Object.keys(describeMachine()))
  }
})
