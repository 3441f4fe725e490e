/**
 * Plays generated schedules of faults against the token's life until one breaks an invariant: `npm run prove`.
 * A failure is printed with its seed and path; `npm run prove -- --seed=… --path=…` plays just that one again.
 */
import { fork } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { elapsed } from './say.mjs'

const batch = fileURLToPath(new URL('../auth/test/proof/prove-batch.ts', import.meta.url))
const { values } = parseArgs({
  options: {
    schedules: { type: 'string', default: '100000' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
    path: { type: 'string', default: '' },
    help: { type: 'boolean', default: false },
  },
})
if (values.help) {
  console.log('npm run prove -- [--schedules=100000] [--seed=number] [--path=where it failed]')
  process.exit()
}
const schedules = Number(values.schedules)
const seed = Number(values.seed)
if (!(schedules > 0) || !Number.isInteger(seed))
  throw new Error('--schedules and --seed are whole numbers.')

const started = Date.now()
const jobs = values.path ? 1 : Math.min(availableParallelism(), schedules)
/** @type {number[]} */
const played = Array(jobs).fill(0)
console.log(`${schedules} schedules, seed ${seed}, in ${jobs} processes`)
const codes = await Promise.all(played.map((_, job) => prove(job)))
if (process.stdout.isTTY) process.stdout.write('\n')
const isBroken = codes.some((code) => code !== 0)
console.log(`${isBroken ? 'An invariant broke' : 'Nothing was found'} in ${elapsed(started)}`)
process.exitCode = isBroken ? 1 : 0

/**
 * Plays the share of one process.
 *
 * @param {number} job
 * @returns {Promise<number | null>} its exit code
 */
function prove(job) {
  const share = values.path ? 1 : Math.ceil(schedules / jobs)
  const child = fork(batch, [String(share), String(seed + job), values.path], {
    execArgv: ['--conditions=@northbound/source'],
  })
  child.on('message', (count) => {
    played[job] = Number(count)
    show()
  })
  return new Promise((resolve) => child.on('exit', resolve))
}

/** A bar on a terminal, and a line for each tenth elsewhere. */
function show() {
  const done = played.reduce((sum, count) => sum + count, 0)
  const share = done / schedules
  if (process.stdout.isTTY) {
    const bar = '█'.repeat(Math.round(share * 40)).padEnd(40, '░')
    process.stdout.write(`\r${bar} ${done} of ${schedules}, ${elapsed(started)} `)
  } else if (done % Math.ceil(schedules / 10) < 50) {
    console.log(`${done} of ${schedules}, ${elapsed(started)}`)
  }
}
