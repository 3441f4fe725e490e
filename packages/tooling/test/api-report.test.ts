import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { listPublishedEntries } from '../api-report/list-published-entries.mjs'
import { writeReport } from '../api-report/write-report.mjs'

/** The report of the entry `index.d.ts` among these files. */
async function reportOf(files: Record<string, string>): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'northbound-report-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return writeReport(join(folder, 'index.d.ts'))
}

test('an API report has each type that an exported function mentions', async () => {
  const report = await reportOf({
    'index.d.ts': "export { open } from './open.ts'",
    'open.d.ts': [
      "import type { Options } from './options.ts'",
      'export declare function open(options: Options): void',
      'export declare function close(): void',
    ].join('\n'),
    'options.d.ts': 'export interface Options { readonly port: number }',
  })

  expect(report).toContain('readonly port: number')
  expect(report).toContain('export declare function open(options: Options): void')
  expect(report).not.toContain('close')
})

test('an API report has no comments, and imports the types of other packages', async () => {
  const report = await reportOf({
    'index.d.ts': [
      "import type { KyInstance } from 'ky'",
      '/** Opens it. */',
      'export declare function open(client: KyInstance): void',
    ].join('\n'),
  })

  expect(report).not.toContain('Opens it')
  expect(report).toContain("import { KyInstance } from 'ky'")
})

test('an API report does not depend on the order of the declarations', async () => {
  const lines = [
    'export interface B { readonly a: A }',
    'export interface A { readonly port: number }',
    'export declare function c(first: string): void',
    'export declare function c(first: number): void',
  ]
  const [one = '', other = '', ...overloads] = lines

  const report = await reportOf({ 'index.d.ts': lines.join('\n') })

  expect(report.indexOf('interface A')).toBeLessThan(report.indexOf('interface B'))
  expect(await reportOf({ 'index.d.ts': [...overloads, other, one].join('\n') })).toBe(report)
})

test('each published entry has an API report at its own path', () => {
  const entries = listPublishedEntries('.')

  expect(entries).toContainEqual({
    specifier: '@northbound/auth/guidance/en',
    source: 'packages/auth/src/guidance/en.ts',
    report: 'packages/auth/api/guidance/en.d.ts',
  })
  expect(new Set(entries.map(({ report }) => report)).size).toBe(entries.length)
})
