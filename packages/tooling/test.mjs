/**
 * Everything that must hold before a change is good: `npm test -- --help`.
 *
 * Goes on after a failed step, and ends with one line that adds everything up: each test of each Vitest run,
 * and each other step as one.
 */
import { mkdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureDependencies } from './ensure-dependencies.mjs'
import { describeMissing } from './programs/describe-missing.mjs'
import { ensurePrograms } from './programs/ensure-programs.mjs'
import { surveyPrograms } from './programs/survey-programs.mjs'
import { elapsed } from './say.mjs'
import { chooseSteps } from './test-run/choose-steps.mjs'
import { showStep } from './test-run/console-lines.mjs'
import { planRun, programsOf } from './test-run/plan-run.mjs'
import { runInLanes } from './test-run/run-in-lanes.mjs'
import { reportRun } from './test-run/report-run.mjs'
import { runStep } from './test-run/run-step.mjs'
import { root, steps } from './test-run/steps.mjs'
import { stopOnSignals } from './test-run/stop-on-signals.mjs'

const names = (/** @type {'test' | 'test:all'} */ command) =>
  steps.filter((step) => step.command === command).map(({ name }) => name)
const help = `Runs the tests of the repository.

  npm test                      what every change needs; needs npm and a Chromium
  npm run test:all              all of that and everything else, as CI does
  npm test -- --only=lint,node  some steps of either
  npm test -- --plan            names the steps and what is missing for them, and runs nothing
  npm test -- --verbose         shows everything that the steps print, in place of a line for each

Steps of npm test: ${names('test').join(', ')}.
Steps of npm run test:all, besides: ${names('test:all').join(', ')}.

A step whose program is missing is named at the end, and is not run. With CI=true it is a failure.
The output of each step is kept in node_modules/.cache/northbound/test.`

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    all: { type: 'boolean' },
    plan: { type: 'boolean' },
    verbose: { type: 'boolean' },
    help: { type: 'boolean' },
  },
})
const isCi = process.env['CI'] === 'true'
/** A run within a test keeps its output apart from that of the run around it. */
const logs = process.env['NORTHBOUND_LOGS'] ?? join(root, 'node_modules/.cache/northbound/test')
const lanes = 2

try {
  if (values.help) console.log(help)
  else await main()
} catch (error) {
  console.error(`northbound: ${error instanceof Error ? error.message : error}`)
  process.exitCode = 1
}

async function main() {
  const chosen = chooseSteps(steps, values)
  for (const folder of new Set(chosen.flatMap(({ installs = [] }) => installs)))
    if (!values.plan) await ensureDependencies(join(root, folder))
  const needed = programsOf(chosen)
  const missing = values.plan ? surveyPrograms(needed) : await ensurePrograms(needed)
  if (missing.length > 0) console.log(`${describeMissing(missing)}\n`)
  const plan = planRun(
    chosen,
    missing.map(({ name }) => name),
  )
  if (isCi && plan.notRun.length > 0) {
    process.exitCode = 1
    console.log(plan.notRun.map((what) => `FAILED  not run: ${what}`).join('\n'))
    console.log(`\n0 passed, ${plan.notRun.length} failed`)
  } else if (values.plan) {
    for (const { name, title } of plan.steps) console.log(`${name.padEnd(12)} ${title}`)
    for (const what of plan.notRun) console.log(`not run here: ${what}`)
  } else {
    await runSteps(
      plan,
      missing.map(({ name }) => name),
    )
  }
}

/**
 * The steps of `npm test` run one after the other, with all processors for each; the others side by side, as most of them
 * wait for a browser or a server half of the time.
 *
 * @param {import('./test-run/plan-run.mjs').Plan} plan
 * @param {readonly string[]} missing
 */
async function runSteps(plan, missing) {
  const started = Date.now()
  const isVerbose = Boolean(values.verbose)
  mkdirSync(logs, { recursive: true })
  /** @type {Set<() => void>} */
  const underWay = new Set()
  stopOnSignals(() => underWay.forEach((stop) => stop()))

  /** @param {import('./test-run/steps.mjs').Step} step */
  const perform = async (step) => {
    const running = runStep(step, { logs, missing, isVerbose })
    underWay.add(running.stop)
    const endLine = showStep(step.title, running.progress)
    const { totals, log } = await running.ended
    underWay.delete(running.stop)
    const { passed, failed } = totals
    const details = step.countsTests ? `${passed} passed, ${failed} failed` : ''
    endLine(failed > 0 ? 'FAILED' : 'ok', details)
    return { title: step.title, totals, log }
  }
  const isFirst = (/** @type {import('./test-run/steps.mjs').Step} */ step) =>
    step.command === 'test'
  const results = [
    ...(await runInLanes(plan.steps.filter(isFirst), 1, perform)),
    ...(await runInLanes(
      plan.steps.filter((step) => !isFirst(step)),
      lanes,
      perform,
    )),
  ]
  const { lines, hasFailed } = reportRun(results, plan.notRun)
  const summary = `${plan.steps.length} steps in ${elapsed(started)}`
  console.log(`\n${summary}. Output: ${relative(root, logs)}\n`)
  console.log(lines.join('\n'))
  // Listeners for signals would keep nothing alive; what a step left behind might.
  process.exit(hasFailed ? 1 : 0)
}
