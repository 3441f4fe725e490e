/**
 * Takes each rule of the token's life out of the code, one at a time, and expects the tests to notice: `npm run mutants`.
 * With a word, only the mutants whose rule or name holds it: `npm run mutants -- replayed`.
 */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { startVitest } from 'vitest/node'
import { elapsed } from '../say.mjs'
import { plantMutant } from './plant-mutant.mjs'
import { ruleMutants } from './rule-mutants.mjs'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const word = process.argv[2] ?? ''
const chosen = ruleMutants.filter(({ rule, name }) => `${rule} ${name}`.includes(word))
const started = Date.now()
const survivors = []

// Tests that fail without a mutant would notice every mutant.
if (await isRed([])) throw new Error('The tests of the core fail as they are: run npm test first.')

for (const [index, mutant] of chosen.entries()) {
  const isKilled = await isRed([plantMutant(mutant)])
  if (!isKilled) survivors.push(mutant)
  const place = `${index + 1}/${chosen.length}`
  console.log(
    `${place} ${isKilled ? 'red as it should be' : 'SURVIVED'}: rule ${mutant.rule}: ${mutant.name}`,
  )
}

const killed = chosen.length - survivors.length
console.log(`${killed} of ${chosen.length} mutants were noticed, in ${elapsed(started)}`)
const file = process.env.NORTHBOUND_TOTALS
if (file)
  writeFileSync(file, JSON.stringify({ passed: killed, failed: survivors.length, skipped: 0 }))
process.exitCode = survivors.length > 0 || chosen.length === 0 ? 1 : 0

/**
 * Runs the tests of the core and says whether one failed.
 *
 * @param {import('vite').Plugin[]} plugins
 */
async function isRed(plugins) {
  const vitest = await startVitest(
    'test',
    [
      'packages/auth/test/token-source',
      'packages/auth/test/client',
      'packages/auth/test/secret',
      'packages/auth/test/canary',
    ],
    {
      root,
      config: false,
      watch: false,
      bail: 1,
      isolate: false,
      testTimeout: 5000,
      reporters: [{}],
      include: ['packages/auth/test/**/*.test.ts'],
    },
    {
      plugins,
      ssr: {
        resolve: { conditions: ['@northbound/source', 'module', 'node', 'development|production'] },
      },
    },
  )
  const red =
    vitest.state.getCountOfFailedTests() > 0 || vitest.state.getUnhandledErrors().length > 0
  if (vitest.state.getFiles().length === 0) throw new Error('No test was found.')
  await vitest.close()
  return red
}
