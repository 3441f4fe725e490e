/**
 * A quick check of a change, in about 20 seconds: `npm run check`. Types, lint and format of everything, and the
 * tests nearest to what differs from the last commit. `npm test` runs all tests.
 */
import { execFileSync, spawn } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { relatedTests } from './related-tests.mjs'
import { elapsed } from './say.mjs'
import { testsInBudget } from './tests-in-budget.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const program = (/** @type {string} */ path) => join(root, 'node_modules', path)
// The other steps take about as long on the same processors.
const testsMs = 6000 * availableParallelism()

const started = Date.now()
const known = git('ls-files', '--cached', '--others', '--exclude-standard')
const changed = new Set([
  ...git('diff', '--name-only', '--no-renames', 'HEAD'),
  ...git('ls-files', '--others', '--exclude-standard'),
])
const related = relatedTests(root, known, [...changed]).map(({ file }) => file)
const chosen = testsInBudget(related, readDurations(), testsMs)

const passed = await Promise.all([
  step('Types', [program('@typescript/native/bin/tsc'), '-b', '--pretty']),
  step('Lint', [program('oxlint/bin/oxlint'), '--deny-warnings']),
  step('Format', [program('oxfmt/bin/oxfmt'), '--check', '.']),
  chosen.length > 0 &&
    step('Tests', [program('vitest/vitest.mjs'), 'run', '--project=node*', ...chosen]),
])

const isGood = passed.every((one) => one !== false || chosen.length === 0)
console.log(`\n${isGood ? 'Good' : 'Not good'} after ${elapsed(started)}. ${describeTests()}`)
if (!isGood) process.exitCode = 1

function describeTests() {
  if (changed.size === 0) return 'No file differs from the last commit, so no test ran.'
  if (related.length === 0) return 'No test on Node imports what changed; npm test runs all tests.'
  const files = `${related.length} test file${related.length === 1 ? '' : 's'}`
  return `Ran ${chosen.length} of the ${files} that import what changed; npm test runs all tests.`
}

/**
 * Runs a step and prints its result, and its output after a failure.
 *
 * @param {string} name
 * @param {string[]} args of Node
 * @returns {Promise<boolean>} whether it passed
 */
function step(name, args) {
  const since = Date.now()
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    child.stdout.on('data', (piece) => (output += piece))
    child.stderr.on('data', (piece) => (output += piece))
    child.on('close', (code) => {
      console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${elapsed(since)})`)
      if (code !== 0) console.log(`${output.trim()}\n`)
      resolve(code === 0)
    })
  })
}

/** @param {string[]} args @returns {string[]} */
function git(...args) {
  const [command = '', ...rest] = args
  const output = execFileSync('git', [command, '-z', ...rest], { cwd: root, encoding: 'utf8' })
  return output.split('\0').filter(Boolean)
}

/** What Vitest cached of its last runs: how long the tests of each file took, in ms. @returns {Map<string, number>} */
function readDurations() {
  const [notes] = globSync('node_modules/.vite/vitest/*/results.json', { cwd: root })
  if (!notes) return new Map()
  const { projects } = JSON.parse(readFileSync(join(root, notes), 'utf8'))
  return new Map(
    ['node', 'node-mocks'].flatMap((name) =>
      Object.entries(projects?.[name]?.files ?? {}).map(([file, { duration }]) => [file, duration]),
    ),
  )
}
