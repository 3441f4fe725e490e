/**
 * Repeats suites under CPU load, to find tests that pass only on a fast machine:
 * `npm run test:stress -- --runs=20 --only=chromium --load=4 packages/auth/test/token-source`.
 *
 * The output of the last run that failed is kept. The busy loops end with this program, however that ends.
 */
import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { elapsed } from './say.mjs'
import { chooseSteps } from './test-run/choose-steps.mjs'
import { runStep } from './test-run/run-step.mjs'
import { root, steps } from './test-run/steps.mjs'
import { stopOnSignals } from './test-run/stop-on-signals.mjs'

const suites = steps.filter(({ countsTests, node }) => countsTests && node)
const help = `npm run test:stress -- [options] [files]

  --runs=20                     how often each suite runs
  --only=node,chromium,deno     these suites; others are ${suites.map(({ name }) => name).join(', ')}
  --load=4                      so many busy loops beside them; by default two for each processor
  --bail                        ends after the first run that failed
  files                         only test files whose path contains one of these`

const { values, positionals: files } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '20' },
    only: { type: 'string', default: 'node,chromium,deno' },
    load: { type: 'string', default: `${2 * availableParallelism()}` },
    bail: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

if (values.help) console.log(help)
else process.exit(await stress(atLeast('runs', 1), atLeast('load', 0)))

/**
 * @param {number} runs
 * @param {number} load
 * @returns {Promise<number>} the exit code
 */
async function stress(runs, load) {
  const chosen = chooseSteps(suites, values)
  const logs = join(root, 'node_modules/.cache/northbound/stress')
  mkdirSync(logs, { recursive: true })
  for (let count = 0; count < load; count++) startBusyLoop()
  const names = chosen.map(({ name }) => name).join(', ')
  console.log(`${runs} runs of ${names} beside ${load} busy loops`)
  const started = Date.now()
  /** @type {Map<string, number>} */
  const timesFailed = new Map()
  let done = 0
  let failedRuns = 0
  for (let run = 1; run <= runs && !(values.bail && failedRuns > 0); run++) {
    for (const suite of chosen) {
      done++
      const failures = await perform(suite, run, logs)
      if (failures.length === 0) continue
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
 * @param {import('./test-run/steps.mjs').Step} suite
 * @param {number} run
 * @param {string} logs
 * @returns {Promise<string[]>} the tests that failed
 */
async function perform(suite, run, logs) {
  const since = Date.now()
  const step = { ...suite, node: [...(suite.node ?? []), ...files] }
  const running = runStep(step, { logs, missing: [], isVerbose: false })
  const signals = stopOnSignals(running.stop)
  const { totals, log } = await running.ended
  signals.release()
  const { passed, failed, failures } = totals
  const unhandled = failures.filter((line) => line.startsWith('outside any test')).length
  const counts = `${passed} passed, ${failed - unhandled} failed, ${unhandled} unhandled errors`
  console.log(`run ${run}, ${suite.name}: ${counts} in ${elapsed(since)}`)
  if (failed === 0) return []
  for (const failure of failures) console.log(`  ${failure}`)
  console.log(`  ${relative(root, log)}`)
  // Without the messages, which differ: what is counted is the test.
  return failures.length > 0
    ? failures.map((line) => `${suite.name}: ${line.split(': ', 1)[0]}`)
    : [`${suite.name}: the run failed without naming a test`]
}

/** Keeps a processor busy, and ends when its parent is gone, so that even a killed run leaves no process. */
function startBusyLoop() {
  const script = `
    const parent = ${process.pid}
    const burst = () => {
      for (const end = Date.now() + 200; Date.now() < end;);
      if (process.ppid === parent) setImmediate(burst)
    }
    burst()`
  const child = spawn(process.execPath, ['--eval', script], { stdio: 'ignore' })
  process.once('exit', () => child.kill())
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
