/** Measures Northbound beside other packages: `npm run bench`, `npm run bench -- --help`. */
import './only-loopback.ts'
import { execFileSync } from 'node:child_process'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parts } from './parts.ts'
import { type Arguments, helpText, readArguments } from './read-arguments.ts'
import { reason } from './reason.ts'
import { describeMachine } from './report/describe-machine.ts'
import { formatTables, type Table } from './report/format-table.ts'
import { progressLine } from './report/progress-line.ts'
import {
  keptFile,
  latestFile,
  mergeResults,
  type PartResults,
  readResults,
  type Results,
  writeResults,
} from './report/write-results.ts'

// A promise that a package left behind must not end the run; what it broke shows in its row.
process.on('unhandledRejection', (error) =>
  console.error(`left behind by a package: ${reason(error)}`),
)

const names = parts.map(({ name }) => name)
const asked = readAsked()
if (asked?.isHelp) console.log(helpText(names))
else if (asked) await bench(asked)
// Some packages keep timers for an hour.
process.exit()

function readAsked(): Arguments | undefined {
  try {
    return readArguments(process.argv.slice(2), names)
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${helpText(names)}`)
    process.exitCode = 1
    return undefined
  }
}

async function bench({ only, repetitions, isKept }: Arguments): Promise<void> {
  const chosen = parts.filter(({ name }) => only?.includes(name) ?? true)
  ensurePrograms(chosen.flatMap(({ programs = [] }) => programs))
  const progress = progressLine()
  const tables: Table[] = []
  const machine = describeMachine()
  const date = new Date().toISOString().slice(0, 10)
  const results: Record<string, PartResults> = {}
  for (const part of chosen) {
    const result = await part.run({
      repetitions,
      progress: (what) => progress.show(`${part.name}: ${what}`),
    })
    tables.push(...result.tables)
    results[part.name] = { date, machine, repetitions, data: result.data }
  }
  progress.clear()

  const { processor, cores, memoryGB, system, node } = machine
  console.log(
    `Northbound beside others, ${date}: medians of ${repetitions}; Node ${node} on ${system}, ${cores} × ${processor}, ${memoryGB} GB\n`,
  )
  console.log(formatTables(tables))
  write(latestFile, results)
  if (isKept) write(keptFile, mergeResults(readResults(keptFile), results, names))
}

/** Installs what the chosen parts start, and nothing for the others. */
function ensurePrograms(names: readonly string[]): void {
  if (names.length === 0) return
  const ensure = fileURLToPath(new URL('../../tooling/ensure.mjs', import.meta.url))
  try {
    execFileSync(process.execPath, [ensure, ...names], { stdio: 'inherit' })
  } catch {
    // It has said what is missing.
    process.exit(1)
  }
}

function write(file: URL, results: Results): void {
  writeResults(file, results)
  console.log(`\n${relative(process.cwd(), fileURLToPath(file))}`)
}
