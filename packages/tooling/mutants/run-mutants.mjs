/**
 * Breaks the core, one place at a time, and expects the tests to notice: `npm run mutants -- --help`.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { elapsed } from '../say.mjs'
import { chooseMutants } from './choose-mutants.mjs'
import { mutantGroups } from './mutant-groups.mjs'
import { plantMutant } from './plant-mutant.mjs'
import { isAsExpected, leastScore, scoreMutants } from './score-mutants.mjs'

/** @typedef {import('./mutant-groups.mjs').MutantGroup} MutantGroup */

const help = `Breaks the core, one place at a time, and expects the tests to notice.

  npm run mutants                          all groups
  npm run mutants -- --only=file,redis     some groups
  npm run mutants -- late publish          mutants with these words in their name
  npm run mutants -- --list                the names of all, without a run

A group fails below ${leastScore * 100} %, when a mutant survives without a reason, and when one is noticed that
should survive. No file is changed.

Groups:
${mutantGroups.map(({ name, what, mutants }) => `  ${name.padEnd(12)}${what} (${mutants.length})`).join('\n')}`

/** Far longer than the tests of any group take. */
const limitMs = 60_000
const started = Date.now()
const isTerminal = Boolean(process.stdout.isTTY)
try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      only: { type: 'string' },
      list: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) console.log(help)
  else {
    const groups = chooseMutants(mutantGroups, values.only, positionals)
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
  for (const { mutants } of groups) mutants.forEach(plantMutant)
  /** @type {import('./score-mutants.mjs').Outcome[]} */
  const outcomes = []
  for (const group of groups) outcomes.push(...(await runGroup(group)))

  const { lines, problems } = scoreMutants(outcomes)
  console.log(`\n${lines.join('\n')}`)
  console.log(`\n${outcomes.length} mutants in ${elapsed(started)}`)
  for (const problem of problems) console.error(`northbound: ${problem}`)
  const file = process.env['NORTHBOUND_TOTALS']
  const passed = outcomes.filter(isAsExpected).length
  if (file) writeFileSync(file, JSON.stringify({ passed, failed: problems.length, skipped: 0 }))
  if (problems.length > 0) process.exitCode = 1
}

/** @param {MutantGroup} group */
async function runGroup({ name, what, mutants, open }) {
  const since = Date.now()
  console.log(`${name}: ${what}, ${mutants.length} mutants …`)
  const bed = await open()
  /** @type {import('./score-mutants.mjs').Outcome[]} */
  const outcomes = []
  try {
    const titles = await bed.titles()
    for (const { name: mutant, noticedBy = '' } of mutants)
      if (!titles.some((title) => title.includes(noticedBy)))
        throw new Error(
          `"${mutant}" should be noticed by "${noticedBy}", and there is no such test.`,
        )
    for (const [index, mutant] of mutants.entries()) {
      const reds = await inTime(mutant.name, bed.reds(mutant))
      const outcome = { group: name, mutant, isKilled: reds.length > 0 }
      outcomes.push(outcome)
      if (!isAsExpected(outcome))
        say(`${reds.length > 0 ? 'NOTICED after all' : 'NOT NOTICED'}: ${mutant.name} ${reds}\n`)
      show(index + 1, mutants.length, since)
    }
  } finally {
    // Where a mutant spins, so does what should be closed.
    await inTime('closing', bed.close())
  }
  say(`… done in ${elapsed(since)}\n`)
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
 * A bar on a terminal, and a line for each quarter elsewhere.
 *
 * @param {number} done
 * @param {number} total
 * @param {number} since
 */
function show(done, total, since) {
  if (isTerminal) {
    const bar = '█'.repeat(Math.round((done / total) * 40)).padEnd(40, '░')
    process.stdout.write(`\r${bar} ${done} of ${total}, ${elapsed(since)} `)
  } else if (done < total && Math.floor((done * 4) / total) > Math.floor(((done - 1) * 4) / total))
    console.log(`  ${done} of ${total}, ${elapsed(since)}`)
}

/** @param {string} text on a line of its own, also where there is a bar */
function say(text) {
  process.stdout.write(isTerminal ? `\r${' '.repeat(70)}\r  ${text}` : `  ${text}`)
}
