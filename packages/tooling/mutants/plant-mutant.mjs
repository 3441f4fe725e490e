import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const sources = fileURLToPath(new URL('../../auth/src', import.meta.url))

/**
 * A Vite plugin that changes one place of the core while it is loaded; no file is touched.
 *
 * @param {import('./rule-mutants.mjs').Mutant} mutant
 * @returns {import('vite').Plugin}
 * @throws {Error} when the place is not there, or not only once: such a mutant would prove nothing.
 */
export function plantMutant({ file, from, to }) {
  const path = join(sources, file)
  const text = readFileSync(path, 'utf8')
  if (text.split(from).length !== 2)
    throw new Error(`${file} does not hold this place once: ${from}`)
  return {
    name: 'northbound-mutant',
    enforce: 'pre',
    load: (id) => (id.split('?')[0] === path ? text.replace(from, () => to) : undefined),
  }
}
