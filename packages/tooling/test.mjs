/**
 * Everything that must hold before a change is good: `npm test`, or a part of it, `npm test -- --only=node,deno`.
 *
 * Goes on after a failed step, and ends with one line that adds everything up: each test of each Vitest run,
 * and each other step as one.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { runCommand, runNpm } from './run-command.mjs'
import { elapsed } from './say.mjs'
import { addUp, chooseSteps, readTotals } from './test-totals.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const reporter = join(root, 'packages/tooling/totals-reporter.mjs')
const mutants = join(root, 'packages/tooling/mutants/run-mutants.mjs')
const vitest = join(root, 'node_modules/vitest/vitest.mjs')
const deno = join(root, 'node_modules/deno/bin.cjs')

// Several times what the slowest step takes: one that hangs is ended and counts as failed.
const stepLimitMs = 15 * 60_000

/** Projects whose tests are pages of one browser, of which only one is in front. */
const inOneBrowser = new Set(['chromium'])
/** Projects with tests that wait for processes more than they work. Left to itself, Vitest keeps a processor free. */
const waiting = new Set(['node'])

/** @typedef {{ name: string, title: string, run: (env: NodeJS.ProcessEnv) => Promise<number>, isVitest?: boolean }} Step */

/** @type {Step[]} */
const steps = [
  check('typecheck', 'Type-check', 'typecheck'),
  check('lint', 'Lint', 'lint'),
  check('format', 'Format', 'format:check'),
  check('unused', 'Unused files, exports and dependencies', 'unused'),
  check('build', 'Packages: build, publint, attw', 'build'),
  check('start-page', 'Five-minute start, word for word', 'start-page'),
  check('size', 'Bundle size', 'size'),
  check('docs', 'Docs build', 'docs'),
  suite('site', 'The built docs in Chromium'),
  suite('node', 'Tests on Node'),
  suite('chromium', 'Tests in Chromium'),
  { ...suite('deno', 'Tests on Deno'), run: (env) => runVitest('deno', env, [deno, 'run', '-A']) },
  {
    name: 'mutants',
    title: 'Mutants of the rules and the stores',
    isVitest: true,
    // It ends by itself a mutant that hangs.
    run: (env) => runCommand(process.execPath, [mutants, '--quick'], { cwd: root, env }),
  },
  suite('playground', 'Playground, end to end in Chromium'),
]

const { values } = parseArgs({ options: { only: { type: 'string' } } })
const started = Date.now()
const results = []
for (const step of chooseSteps(steps, values.only)) results.push(await perform(step))

console.log(`\nAll in ${elapsed(started)}:`)
for (const { title, totals, time } of results)
  console.log(
    `  ${totals.failed ? 'FAILED' : 'ok    '} ${title}: ${totals.passed} passed, ${totals.failed} failed (${time})`,
  )
const { passed, failed, failures } = addUp(results.map((result) => result.totals))
if (failures.length > 0) console.log(`\nFailed:\n${failures.map((line) => `  ${line}`).join('\n')}`)
if (failed > 0) process.exitCode = 1
console.log(`\n${passed} passed, ${failed} failed`)

/** @param {Step} step */
async function perform(step) {
  console.log(`\n── ${step.title} ──`)
  const since = Date.now()
  const folder = mkdtempSync(join(tmpdir(), 'northbound-test-'))
  const file = join(folder, 'totals.json')
  const code = await step.run({ ...process.env, NORTHBOUND_TOTALS: file })
  const totals = readTotals(code, step.isVitest ? () => readFileSync(file, 'utf8') : undefined)
  rmSync(folder, { recursive: true, force: true })
  const time = elapsed(since)
  console.log(`${step.title}: ${totals.passed} passed, ${totals.failed} failed in ${time}`)
  return { title: step.title, totals, time }
}

/**
 * A step that is one npm script of the root and counts as one.
 *
 * @param {string} name
 * @param {string} title
 * @param {string} script
 * @returns {Step}
 */
function check(name, title, script) {
  return {
    name,
    title,
    run: (env) => runNpm(['run', '--silent', script], { cwd: root, env, timeout: stepLimitMs }),
  }
}

/**
 * A step that is one project of the root's vite.config.ts; each of its tests counts.
 *
 * @param {string} name
 * @param {string} title
 * @returns {Step}
 */
function suite(name, title) {
  return { name, title, isVitest: true, run: (env) => runVitest(name, env) }
}

/**
 * @param {string} project
 * @param {NodeJS.ProcessEnv} env
 * @param {string[]} [runtime] what stands between Node and Vitest
 */
function runVitest(project, env, runtime = []) {
  const workers = inOneBrowser.has(project)
    ? 1
    : availableParallelism() + (waiting.has(project) ? 1 : 0)
  const args = [
    'run',
    `--project=${project}`,
    `--maxWorkers=${workers}`,
    '--reporter=default',
    `--reporter=${reporter}`,
  ]
  return runCommand(process.execPath, [...runtime, vitest, ...args], {
    cwd: root,
    env,
    timeout: stepLimitMs,
  })
}
