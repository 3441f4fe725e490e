import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * One way to break the code. Tests must notice it, or it says why none can or should.
 *
 * @typedef {object} Mutant
 * @property {string} name what goes wrong
 * @property {string} file relative to packages/auth/src
 * @property {string} from stands there exactly once
 * @property {string} to what stands there instead
 * @property {string} [rule] of the token's life, that is taken out
 * @property {string} [noticedBy] words of the title of the test that must fail; without it any test of the group may
 * @property {string} [survives] why it changes nothing that a test could or should see
 */

const sources = fileURLToPath(new URL('../../auth/src', import.meta.url))

/**
 * What a file of the core would be with a mutant in it. Nothing is written: who loads the file hands this out instead.
 *
 * @param {Mutant} mutant
 * @returns {{ path: string, text: string }}
 * @throws {Error} when the place is not there, or not only once: such a mutant would prove nothing.
 */
export function plantMutant({ name, file, from, to }) {
  const path = join(sources, file)
  const text = readFileSync(path, 'utf8')
  if (text.split(from).length !== 2)
    throw new Error(`"${name}": ${file} does not hold this place exactly once: ${from}`)
  return { path, text: text.replace(from, () => to) }
}
