/**
 * Breaks the core, one place at a time, and expects the tests to notice: `npm run mutants -- --help`.
 */
import { writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { elapsed } from '../say.mjs'
import { applyMutant } from './apply-mutant.mjs'
import { chooseMutants } from './choose-mutants.mjs'
import { endCleanly } from './end-cleanly.mjs'
import { mutantGroups } from './mutant-groups.mjs'
import { runGroup } from './run-group.mjs'
import { isAsExpected, leastScore, scoreMutants } from './score-mutants.mjs'
import { showProgress } from './show-progress.mjs'

/** @typedef {import('./mutant-groups.mjs').MutantGroup} MutantGroup */
/** @typedef {import('./score-mutants.mjs').Outcome} Outcome */

const help = `Breaks the core, one place at a time, and expects the tests to notice.

  npm run mutants                          all groups
  npm run mutants -- --quick               all but those that take long
  npm run mutants -- --only=file,redis     some groups
  npm run mutants -- late publish          mutants with these words in their name
  npm run mutants -- --list                the names of all, without a run
  npm run mutants -- --timings             which groups and mutants took longest

A group fails below ${leastScore * 100} %, when a mutant survives without a reason, and when one is noticed that
should survive. No file is changed.

Groups:
${mutantGroups.map(({ name, what, mutants, isSlow }) => `  ${name.padEnd(12)}${what} (${mutants.length})${isSlow ? ', slow' : ''}`).join('\n')}`

const end = endCleanly()
try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      only: { type: 'string' },
      quick: { type: 'boolean', default: false },
      list: { type: 'boolean', default: false },
      timings: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) console.log(help)
  else {
    const known = mutantGroups.filter(({ isSlow }) => !(values.quick && isSlow))
    const groups = chooseMutants(known, values.only, positionals)
    if (values.list) list(groups)
    else end(await run(groups, values.timings))
  }
  end(0)
} catch (error) {
  console.error(`northbound: ${error instanceof Error ? error.message : error}`)
  end(1)
}

/** @param {readonly MutantGroup[]} groups */
function list(groups) {
  for (const { name, mutants } of groups)
    for (const mutant of mutants)
      console.log(`${name}: ${mutant.name}${mutant.survives ? ' (survives)' : ''}`)
}

/**
 * @param {readonly MutantGroup[]} groups
 * @param {boolean} withTimings
 * @returns {Promise<number>} the exit code
 */
async function run(groups, withTimings) {
  checkPlaces(groups)
  const started = Date.now()
  const progress = showProgress(groups.flatMap(({ mutants }) => mutants).length)
  /** @type {Map<string, { outcomes: Outcome[], time: string }>} */
  const results = new Map()
  // What takes longest starts first.
  const waiting = groups.toSorted(
    (a, b) => Number(b.isSlow ?? 0) - Number(a.isSlow ?? 0) || b.mutants.length - a.mutants.length,
  )
  const runner = async () => {
    for (let group = waiting.shift(); group; group = waiting.shift()) {
      const { name } = group
      const since = Date.now()
      const outcomes = await runGroup(group, ({ mutant, isKilled, failure, ...rest }) => {
        progress.count()
        if (!isAsExpected({ mutant, isKilled, ...rest }))
          progress.say(
            `${name}: ${isKilled ? `NOTICED (${failure})` : 'NOT NOTICED'}: ${mutant.name}`,
          )
      })
      results.set(name, { outcomes, time: elapsed(since) })
    }
  }
  // A test waits more than it works, and each group has a Vitest of its own.
  await Promise.all(Array.from({ length: availableParallelism() + 1 }, runner))
  progress.clearBar()

  const outcomes = groups.flatMap(({ name }) => results.get(name)?.outcomes ?? [])
  const { lines, problems } = scoreMutants(outcomes)
  console.log(`\n${lines.join('\n')}`)
  if (withTimings) {
    const slowest = outcomes.toSorted((a, b) => (b.ms ?? 0) - (a.ms ?? 0)).slice(0, 20)
    console.log('\nGroups, with the run that has no mutant:')
    for (const [name, { time }] of results) console.log(`${time.padStart(9)}  ${name}`)
    console.log('\nSlowest mutants:')
    for (const { group, mutant, ms = 0 } of slowest)
      console.log(`${`${ms} ms`.padStart(9)}  ${group}: ${mutant.name}`)
  }
  console.log(`\n${outcomes.length} mutants in ${elapsed(started)}`)
  for (const problem of problems) console.error(`northbound: ${problem}`)
  const file = process.env['NORTHBOUND_TOTALS']
  const passed = outcomes.filter(isAsExpected).length
  if (file) writeFileSync(file, JSON.stringify({ passed, failed: problems.length, skipped: 0 }))
  return problems.length > 0 ? 1 : 0
}

/**
 * Finds out before the first test runs, not after minutes, which places have changed.
 *
 * @param {readonly MutantGroup[]} groups
 * @throws {Error} with all that are not found, or not only once
 */
function checkPlaces(groups) {
  const problems = groups
    .flatMap(({ mutants }) => mutants)
    .flatMap((mutant) => {
      try {
        applyMutant(mutant)
        return []
      } catch (error) {
        return [error instanceof Error ? error.message : String(error)]
      }
    })
  if (problems.length > 0) throw new Error(problems.join('\n'))
}
