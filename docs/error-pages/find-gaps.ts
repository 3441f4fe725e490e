import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { kindOfCode } from '@northbound/auth/catalogue'
import { createEmulator } from '@northbound/emulator'
import type { CodeRecord } from '../../packages/auth/codes/code-record.ts'
import { printCodeFiles } from '../../packages/auth/codes/print-code-files.ts'
import { scenarioFor } from '../../playground/src/scripts/scenario-index.ts'
import { exampleOf } from './example-of.ts'
import { writeErrorPage } from './write-error-page.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Hand-written files that contain codes, and what a code looks like in them. */
const uses: readonly [files: string, code: RegExp][] = [
  ['packages/emulator/src/**/*.ts', /'(\d{5,7})'/g],
  ['playground/src/scripts/scenario-index.ts', /'(\d{5,7})'/g],
]

/**
 * Every place that does not agree with the records of codes, as `place: what is wrong`. There is none when each record is
 * complete, everything generated from them is up to date, and nothing uses a code without a record.
 */
export async function findGaps(records: readonly CodeRecord[]): Promise<string[]> {
  return [
    ...records.flatMap(gapsOfRecord),
    ...(await staleFiles(records)),
    ...records.flatMap(placesWithout),
    ...placesWithUnknown(new Set(records.map(({ code }) => code))),
  ]
}

/** The compiler finds most of this, but not for records that it does not see. */
function gapsOfRecord(record: CodeRecord): string[] {
  const { code, statuses, kind } = record
  const rules: [isKept: boolean, otherwise: string][] = [
    [/^\d{4,7}$/.test(code), 'a code has 4 to 7 digits'],
    [statuses.length > 0 === (kind !== undefined), 'a kind requires a status, and a status a kind'],
    [isGuidance(record.en), 'there is no guidance in English'],
    [isGuidance(record.zhCn), 'there is no guidance in Chinese'],
  ]
  return rules
    .filter(([isKept]) => !isKept)
    .map(([, otherwise]) => `packages/auth/codes: ${code}: ${otherwise}`)
}

function isGuidance(guidance: CodeRecord['en'] | undefined): boolean {
  return Boolean(guidance?.meaning && guidance.causes[0])
}

async function staleFiles(records: readonly CodeRecord[]): Promise<string[]> {
  const files = await printCodeFiles(records)
  return [...files]
    .filter(([path, text]) => readFileSync(`${root}packages/auth/src/${path}`, 'utf8') !== text)
    .map(([path]) => `packages/auth/src/${path}: it is not up to date: run npm run codes`)
}

/** The places outside the core that get a code from the catalogue. */
function placesWithout({ code, kind = 'platform-refused', statuses }: CodeRecord): string[] {
  const places: [place: string, hasIt: () => unknown][] = [
    ['packages/auth/src/errors', () => kind === (kindOfCode(code) ?? 'platform-refused')],
    ['packages/emulator/src/faults', () => answerWith(code, statuses[0])],
    ['playground/src/scripts', () => scenarioFor(code)],
    ['docs/examples/errors', () => exampleOf(code)],
    ['docs/errors', () => writeErrorPage(code, 'en')],
    ['docs/zh-cn/errors', () => writeErrorPage(code, 'zh-CN')],
  ]
  return places
    .filter(([, hasIt]) => !succeeds(hasIt))
    .map(([place]) => `${place}: ${code} is missing or differs`)
}

function answerWith(code: string, status = 400): true {
  createEmulator().faults.next({ code, status })
  return true
}

function succeeds(hasIt: () => unknown): boolean {
  try {
    return Boolean(hasIt())
  } catch {
    return false
  }
}

function placesWithUnknown(known: ReadonlySet<string>): string[] {
  const named = uses.flatMap(([files, pattern]) =>
    globSync(files, { cwd: root }).flatMap((file) =>
      [...readFileSync(root + file, 'utf8').matchAll(pattern)].map(([, code = '']) => ({
        file,
        code,
      })),
    ),
  )
  const examples = globSync('docs/examples/errors/[0-9]*.ts', { cwd: root }).map((file) => ({
    file,
    code: file.replace(/^.*[\\/]|\.ts$/g, ''),
  }))
  return [...named, ...examples]
    .filter(({ code }) => !known.has(code))
    .map(({ file, code }) => `${file.replaceAll('\\', '/')}: ${code} has no record`)
}
