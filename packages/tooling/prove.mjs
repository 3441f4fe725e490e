/** Runs simulations of the token life cycle under faults, in one process per core: `npm run prove -- --help`. */
import { fork } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { elapsed } from './say.mjs'

const batch = fileURLToPath(new URL('../auth/test/proof/prove-batch.ts', import.meta.url))

/** The models, their default number of runs, and the name of a run. */
const models = {
  life: { plays: 100_000, name: 'schedules' },
  faults: { plays: 1000, name: 'lives' },
}
const help = `npm run prove -- [options]

  --model=life     generated schedules of faults against the invariants of the token's life (default)
  --model=faults   four processes with stalled holders and slow logins, for seven hours each: counts what failed
  --plays=n        how many; ${models.life.plays} schedules or ${models.faults.plays} lives unless told
  --seed=n         plays the same again; chance unless told
  --path=…         plays only the schedule that was printed as a failure, with its seed`

const { values } = parseArgs({
  options: {
    model: { type: 'string', default: 'life' },
    plays: { type: 'string' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
    path: { type: 'string', default: '' },
    help: { type: 'boolean', default: false },
  },
})
if (values.help) {
  console.log(help)
  process.exit()
}
if (values.model !== 'life' && values.model !== 'faults') {
  throw new Error(`--model must be life or faults, not ${values.model}.`)
}
const { model } = values
const { name } = models[model]
const plays = Number(values.plays ?? models[model].plays)
const seed = Number(values.seed)
if (!(plays > 0) || !Number.isInteger(plays) || !Number.isInteger(seed))
  throw new Error('--plays and --seed must be integers.')

const started = Date.now()
const jobs = values.path ? 1 : Math.min(availableParallelism(), plays)
const share = values.path ? 1 : Math.ceil(plays / jobs)
/** @type {number[]} */
const played = Array(jobs).fill(0)
/** @type {Record<string, number>[]} */
const tallies = []
console.log(`${plays} ${name}, seed ${seed}, in ${jobs} processes`)
const codes = await Promise.all(played.map((_, job) => prove(job)))
if (process.stdout.isTTY) process.stdout.write('\n')
const isBroken = codes.some((code) => code !== 0) || (model === 'faults' && !isFaultless())
const rate = Math.round(
  (1000 * played.reduce((sum, count) => sum + count, 0)) / (Date.now() - started),
)
console.log(
  `${isBroken ? 'An invariant broke' : 'Nothing was found'} in ${elapsed(started)}, ${rate} ${name} a second`,
)
process.exitCode = isBroken ? 1 : 0

/** Prints the totals, and returns whether no call failed and no stale record overwrote a newer one. */
function isFaultless() {
  /** @param {string} key */
  const sum = (key) => tallies.reduce((total, tally) => total + (tally[key] ?? 0), 0)
  for (const key of Object.keys(tallies[0] ?? {})) {
    console.log(`${key.padEnd(16)} ${String(sum(key)).padStart(9)}`)
  }
  return sum('calls') > 0 && sum('failed') + sum('staleOverwrites') === 0
}

/**
 * Runs the share of one process.
 *
 * @param {number} job
 * @returns {Promise<number | null>} its exit code
 */
function prove(job) {
  // Lives are numbered by their seeds; each process takes the next ones.
  const first = model === 'faults' ? seed + job * share : seed + job
  const child = fork(batch, [model, String(share), String(first), values.path], {
    execArgv: ['--conditions=@northbound/source'],
  })
  child.on('message', (/** @type {{ played?: number, tally?: Record<string, number> }} */ told) => {
    if (told.tally) tallies.push(told.tally)
    if (!told.played) return
    played[job] = told.played
    show()
  })
  return new Promise((resolve) => child.on('exit', resolve))
}

/** A bar on a terminal, and a line for each tenth elsewhere. */
function show() {
  const done = played.reduce((sum, count) => sum + count, 0)
  const part = done / plays
  if (process.stdout.isTTY) {
    const bar = '█'.repeat(Math.round(part * 40)).padEnd(40, '░')
    process.stdout.write(`\r${bar} ${done} of ${plays}, ${elapsed(started)} `)
  } else if (done % Math.ceil(plays / 10) < 50) {
    console.log(`${done} of ${plays}, ${elapsed(started)}`)
  }
}
