/**
 * Runs the suites again and again on a machine that is kept too busy, to find tests that pass only on a quick one:
 * `npm run test:stress -- --runs=20 --only=chromium --load=4 packages/auth/test/token-source`.
 *
 * What a run prints is kept in a file when it failed. The busy loops end with this program, however that ends.
 */
import { spawn } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { elapsed } from './say.mjs'
import { chooseSteps, readTotals } from './test-totals.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const reporter = join(root, 'packages/tooling/totals-reporter.mjs')
const vitest = join(root, 'node_modules/vitest/vitest.mjs')
const deno = join(root, 'node_modules/deno/bin.cjs')

const help = `npm run test:stress -- [options] [files]

  --runs=20                     how often each suite runs
  --only=node,chromium,deno     these suites alone
  --load=4                      so many busy loops beside them; by default two for each processor
  --bail                        ends after the first run that failed
  files                         only test files whose path contains one of these`

// A run on a busy machine takes several times as long; one that hangs is ended and counts as failed.
const runLimitMs = 60 * 60_000

/** @typedef {{ name: string, runtime: string[], workers: number }} Suite */

/** @type {Suite[]} */
const suites = [
  { name: 'node', runtime: [], workers: availableParallelism() + 1 },
  // Its tests are pages of one browser, of which only one is in front.
  { name: 'chromium', runtime: [], workers: 1 },
  { name: 'deno', runtime: [deno, 'run', '-A'], workers: availableParallelism() },
]

const { values, positionals: files } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '20' },
    only: { type: 'string' },
    load: { type: 'string', default: `${2 * availableParallelism()}` },
    bail: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

/** @type {Set<import('node:child_process').ChildProcess>} */
const children = new Set()
process.once('exit', () => {
  for (const child of children) child.kill()
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(130))

if (values.help) console.log(help)
else process.exit(await stress(atLeast('runs', 1), atLeast('load', 0)))

/**
 * @param {number} runs
 * @param {number} load
 * @returns {Promise<number>} the exit code
 */
async function stress(runs, load) {
  const chosen = chooseSteps(suites, values.only)
  const started = Date.now()
  for (let count = 0; count < load; count++) endWithUs(startBusyLoop())
  console.log(
    `${runs} runs of ${chosen.map(({ name }) => name).join(', ')} beside ${load} busy loops`,
  )
  /** @type {Map<string, number>} */
  const timesFailed = new Map()
  let failedRuns = 0
  let done = 0
  for (let run = 1; run <= runs && !(values.bail && failedRuns > 0); run++) {
    for (const suite of chosen) {
      done++
      const failures = await perform(suite, run)
      if (!failures) continue
      failedRuns++
      for (const test of failures) timesFailed.set(test, (timesFailed.get(test) ?? 0) + 1)
      if (values.bail) break
    }
  }
  console.log(`\n${done} runs in ${elapsed(started)}, ${failedRuns} of them with failures`)
  for (const [test, times] of [...timesFailed].sort(([, a], [, b]) => b - a))
    console.log(`  ${times} × ${test}`)
  return failedRuns > 0 ? 1 : 0
}

/**
 * @param {Suite} suite
 * @param {number} run
 * @returns {Promise<string[] | undefined>} what failed; undefined when all is well
 */
async function perform({ name, runtime, workers }, run) {
  const since = Date.now()
  const folder = mkdtempSync(join(tmpdir(), 'northbound-stress-'))
  const [totalsFile, log] = [join(folder, 'totals.json'), join(folder, 'output.txt')]
  const options = [`--project=${name}`, `--maxWorkers=${workers}`]
  const reporters = ['--reporter=default', `--reporter=${reporter}`]
  const output = openSync(log, 'w')
  const child = endWithUs(
    spawn(process.execPath, [...runtime, vitest, 'run', ...options, ...reporters, ...files], {
      cwd: root,
      env: { ...process.env, NORTHBOUND_TOTALS: totalsFile },
      stdio: ['ignore', output, output],
      timeout: runLimitMs,
    }),
  )
  /** @type {number} */
  const code = await new Promise((resolve) => {
    child.on('error', () => resolve(127))
    child.on('close', (ended) => resolve(ended ?? 1))
  })
  closeSync(output)

  const { passed, failed, failures } = readTotals(code, () => readFileSync(totalsFile, 'utf8'))
  const unhandled = failures.filter((line) => line.startsWith('outside any test')).length
  const counts = `${passed} passed, ${failed - unhandled} failed, ${unhandled} unhandled errors`
  console.log(`run ${run}, ${name}: ${counts} in ${elapsed(since)}`)
  if (failed === 0) {
    rmSync(folder, { recursive: true, force: true })
    return undefined
  }
  for (const failure of failures) console.log(`  ${failure}`)
  console.log(`  ${log}`)
  // Without the messages, which differ: what is counted is the test.
  return failures.length > 0
    ? failures.map((line) => `${name}: ${line.split(': ', 1)[0]}`)
    : [`${name}: the run ended with ${code}`]
}

/** Keeps a processor busy, and looks now and then whether we are still there: even a killed program leaves nothing. */
function startBusyLoop() {
  const script = `
    const parent = ${process.pid}
    const burst = () => {
      for (const end = Date.now() + 200; Date.now() < end;);
      if (process.ppid === parent) setImmediate(burst)
    }
    burst()`
  return spawn(process.execPath, ['--eval', script], { stdio: 'ignore' })
}

/**
 * The child ends when we do, at the latest.
 *
 * @template {import('node:child_process').ChildProcess} Child
 * @param {Child} child
 */
function endWithUs(child) {
  children.add(child)
  child.once('close', () => children.delete(child))
  return child
}

/**
 * @param {'runs' | 'load'} name
 * @param {number} least
 */
function atLeast(name, least) {
  const count = Number(values[name])
  if (Number.isInteger(count) && count >= least) return count
  throw new Error(`--${name} must be an integer of at least ${least}, not "${values[name]}".`)
}
