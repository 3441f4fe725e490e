/**
 * Writes the public API of each published entry to `packages/<package>/api/`: `npm run api-report`. With `--check` it
 * writes nothing, and fails with the difference when a report does not describe the sources.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { listPublishedEntries } from './list-published-entries.mjs'
import { writeReport } from './write-report.mjs'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const isCheck = process.argv.includes('--check')

// The declarations of the sources, which `npm run typecheck` keeps as well.
const tsc = join(root, 'node_modules/@typescript/native/bin/tsc')
const projects = ['packages/auth', 'packages/emulator/src/node', 'packages/proxy']
execFileSync(process.execPath, [tsc, '-b', ...projects], { cwd: root, stdio: 'inherit' })

/** @type {Map<string, string>} */
const reports = new Map()
for (const { report, source } of listPublishedEntries(root)) {
  const declaration = source.replace(/\.ts$/, '.d.ts')
  reports.set(report, await writeReport(join(root, 'node_modules/.cache/types', declaration)))
}
const saved = globSync('packages/{auth,emulator,proxy}/api/**/*.d.ts', { cwd: root }).map((path) =>
  path.replaceAll('\\', '/'),
)
const stale = saved.filter((path) => !reports.has(path))

if (isCheck) check()
else write()

function write() {
  for (const path of stale) rmSync(join(root, path))
  for (const [path, report] of reports) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), report)
  }
  console.log(`${reports.size} reports written`)
}

function check() {
  const changed = [...reports].filter(
    ([path, report]) => !saved.includes(path) || readFileSync(join(root, path), 'utf8') !== report,
  )
  for (const [path, report] of changed) showDifference(path, report)
  for (const path of stale) console.error(`${path} is the report of no entry.`)
  console.log(`${reports.size} reports, ${changed.length + stale.length} not as the sources`)
  if (changed.length + stale.length === 0) return
  console.error(
    'The public API has changed. If it should: `npm run api-report`, and review the diff.',
  )
  process.exitCode = 1
}

/**
 * @param {string} path
 * @param {string} report
 */
function showDifference(path, report) {
  const scratch = mkdtempSync(join(tmpdir(), 'northbound-api-'))
  const now = join(scratch, 'now.d.ts')
  writeFileSync(now, report)
  const before = saved.includes(path) ? path : '/dev/null'
  const { stdout } = spawnSync('git', ['diff', '--no-index', '--', before, now], {
    cwd: root,
    encoding: 'utf8',
  })
  console.error(`${path}\n${stdout}`)
  rmSync(scratch, { recursive: true })
}
