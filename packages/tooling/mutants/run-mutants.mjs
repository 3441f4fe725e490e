/**
 * Breaks the core, one place at a time, and expects the tests to notice: `npm run mutants -- --help`.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { elapsed } from '../say.mjs'
import { chooseMutants } from './choose-mutants.mjs'
import { mutantGroups } from './mutant-groups.mjs'
import { applyMutant } from './apply-mutant.mjs'
import { isAsExpected, leastScore, scoreMutants } from './score-mutants.mjs'

/** @typedef {import('./mutant-groups.mjs').MutantGroup} MutantGroup */
/** @typedef {import('./score-mutants.mjs').Outcome} Outcome */

const help = `Breaks the core, one place at a time, and expects the tests to notice.

  npm run mutants                          all groups
  npm run mutants -- --quick               all but those that take long, as npm test does
  npm run mutants -- --only=file,redis     some groups
  npm run mutants -- late publish          mutants with these words in their name
  npm run mutants -- --list                the names of all, without a run

A group fails below ${leastScore * 100} %, when a mutant survives without a reason, and when one is noticed that
should survive. No file is changed.

Groups:
${mutantGroups.map(({ name, what, mutants, isSlow }) => `  ${name.padEnd(12)}${what} (${mutants.length})${isSlow ? ', slow' : ''}`).join('\n')}`

/** Far longer than the tests of any group take. */
const limitMs = 60_000
const started = Date.now()
const isTerminal = Boolean(process.stdout.isTTY)
try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      only: { type: 'string' },
      quick: { type: 'boolean', default: false },
      list: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) console.log(help)
  else {
    const known = mutantGroups.filter(({ isSlow }) => !(values.quick && isSlow))
    const groups = chooseMutants(known, values.only, positionals)
    if (values.list) list(groups)
    else await run(groups)
  }
} catch (error) {
  console.error(`northbound: ${error instanceof Error ? error.message : error}`)
  // At once: workers that spin would keep this process alive.
  process.exit(1)
}

/** @param {readonly MutantGroup[]} groups */
function list(groups) {
  for (const { name, mutants } of groups)
    for (const mutant of mutants)
      console.log(`${name}: ${mutant.name}${mutant.survives ? ' (survives)' : ''}`)
}

/** @param {readonly MutantGroup[]} groups */
async function run(groups) {
  // A place that has changed is found before the first test runs, not after minutes.
  for (const { mutants } of groups) mutants.forEach((mutant) => applyMutant(mutant))
  let done = 0
  const total = groups.flatMap(({ mutants }) => mutants).length
  const waiting = [...groups]
  /** @type {Map<string, Outcome[]>} */
  const results = new Map()
  // A test waits more than it works, and each group has a Vitest of its own.
  const runner = async () => {
    for (let group = waiting.shift(); group; group = waiting.shift())
      results.set(group.name, await runGroup(group, () => show(++done, total)))
  }
  await Promise.all([runner(), runner(), runner()])
  const outcomes = groups.flatMap(({ name }) => results.get(name) ?? [])

  const { lines, problems } = scoreMutants(outcomes)
  console.log(`\n${lines.join('\n')}`)
  console.log(`\n${outcomes.length} mutants in ${elapsed(started)}`)
  for (const problem of problems) console.error(`northbound: ${problem}`)
  const file = process.env['NORTHBOUND_TOTALS']
  const passed = outcomes.filter(isAsExpected).length
  if (file) writeFileSync(file, JSON.stringify({ passed, failed: problems.length, skipped: 0 }))
  // Vitest has left a 1 behind for each red test, and red is what they should be.
  process.exitCode = problems.length > 0 ? 1 : 0
}

/**
 * @param {MutantGroup} group
 * @param {() => void} count is called after each mutant
 */
async function runGroup({ name, what, mutants, open }, count) {
  const since = Date.now()
  say(`${name}: ${what}, ${mutants.length} mutants …`)
  const environment = await open()
  /** @type {Outcome[]} */
  const outcomes = []
  try {
    const titles = await environment.titles()
    for (const { name: mutant, noticedBy = '' } of mutants)
      if (!titles.some((title) => title.includes(noticedBy)))
        throw new Error(
          `"${mutant}" should be noticed by "${noticedBy}", and there is no such test.`,
        )
    for (const mutant of mutants) {
      const failures = await inTime(mutant.name, environment.failures(mutant))
      const outcome = { group: name, mutant, isKilled: failures.length > 0 }
      outcomes.push(outcome)
      if (!isAsExpected(outcome))
        say(
          `${name}: ${outcome.isKilled ? `NOTICED (${failures[0]})` : 'NOT NOTICED'}: ${mutant.name}`,
        )
      count()
    }
  } finally {
    // Where a mutant spins, so does what should be closed.
    await inTime('closing', environment.close())
  }
  say(`${name}: done in ${elapsed(since)}`)
  return outcomes
}

/**
 * A mutant that makes the code spin gives no test a chance to end: it must be told, and taken out of the list.
 *
 * @template T
 * @param {string} what
 * @param {Promise<T>} work
 * @returns {Promise<T>}
 */
async function inTime(what, work) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`"${what}" does not come to an end.`)), limitMs)
  })
  try {
    return await Promise.race([work, /** @type {Promise<never>} */ (late)])
  } finally {
    clearTimeout(timer)
  }
}

/**
 * A bar on a terminal, and a line for each tenth elsewhere.
 *
 * @param {number} done
 * @param {number} total
 */
function show(done, total) {
  const tenth = (/** @type {number} */ count) => Math.floor((count * 10) / total)
  if (isTerminal) {
    const bar = '█'.repeat(Math.round((done / total) * 40)).padEnd(40, '░')
    process.stdout.write(`\r${bar} ${done} of ${total}, ${elapsed(started)} `)
  } else if (tenth(done) > tenth(done - 1)) {
    console.log(`  ${done} of ${total}, ${elapsed(started)}`)
  }
}

/** @param {string} line also where there is a bar */
function say(line) {
  if (isTerminal) process.stdout.write(`\r${' '.repeat(70)}\r`)
  console.log(line)
}
