import { readFileSync } from 'node:fs'
import { format, type FormatConfig } from 'oxfmt'
import type { ErrorKind } from '../src/errors/error-kind.ts'
import type { CodeRecord } from './code-record.ts'
import { readOn } from './records.ts'

const header =
  '// Generated from the records in packages/auth/codes. Change a record there, and run `npm run codes`.\n'
const style = JSON.parse(
  readFileSync(new URL('../../../.oxfmtrc.json', import.meta.url), 'utf8'),
) as FormatConfig

/** The files that are generated from the records, as text by their path in `packages/auth/src`. */
export async function printCodeFiles(records: readonly CodeRecord[]): Promise<Map<string, string>> {
  const files = {
    'errors/codes-of-kinds.ts': printCodesOfKinds(records),
    'catalogue/code-table.ts': printCodeTable(records),
    'catalogue/code-details.ts': printCodeDetails(records),
    'guidance/en/codes.ts': printGuidance(records, 'en'),
    'guidance/zh-cn/codes.ts': printGuidance(records, 'zhCn'),
  }
  const printed = new Map<string, string>()
  for (const [path, text] of Object.entries(files)) {
    const { code, errors } = await format(path, `${header}${text}`, style)
    if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`)
    printed.set(path, code)
  }
  return printed
}

/** One constant for each kind, so that a bundler can put it where it is used. */
function printCodesOfKinds(records: readonly CodeRecord[]): string {
  const codes = new Map<ErrorKind, string[]>()
  for (const { code, kind } of records) {
    // A code in no list is `platform-refused`.
    if (kind && kind !== 'platform-refused') codes.set(kind, [...(codes.get(kind) ?? []), code])
  }
  return [...codes]
    .map(([kind, listed]) => `export const ${camelCase(kind)} = '${listed.join(' ')}'\n`)
    .join('')
}

function printCodeTable(records: readonly CodeRecord[]): string {
  const rows = records.map(({ code, statuses, text }) =>
    `${code} ${statuses.join() || '-'} ${text}`.trimEnd(),
  )
  return `
/** Code, statuses and text of each code. A table in a string is smaller, and every page with an emulator loads it. */
export const codeTable = \`
${rows.join('\n')}
\`
`
}

function printCodeDetails(records: readonly CodeRecord[]): string {
  const details = records.map(({ code, apis, sources, retry }) => [code, { apis, sources, retry }])
  return `
import type { CodeDetails } from './code-texts.ts'

/** The day on which all sources were read, \`yyyy-mm-dd\`. */
export const catalogueDate = '${readOn}'

/** Details by code. Only docs and guidance import them: they are much longer than the table. */
export const codeDetails: Readonly<Record<string, CodeDetails>> = ${JSON.stringify(Object.fromEntries(details))}
`
}

function printGuidance(records: readonly CodeRecord[], language: 'en' | 'zhCn'): string {
  const texts = records.map((record) => [record.code, record[language]])
  return `
import type { CodeTexts } from '../guidance-texts.ts'

/** The guidance on each code. */
export const codes: CodeTexts = ${JSON.stringify(Object.fromEntries(texts))}
`
}

function camelCase(kind: string): string {
  return kind.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}
