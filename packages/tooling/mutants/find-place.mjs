import { parseSource } from './parse-source.mjs'

/** @typedef {import('@ast-grep/napi').SgNode} SgNode */
/** @typedef {import('./apply-mutant.mjs').Mutant} Mutant */

/**
 * The one place that a mutant changes.
 *
 * @param {Mutant} mutant
 * @param {ReadonlyMap<string, string>} sources text by path
 * @returns {{ path: string, node: SgNode }}
 * @throws {Error} when there is no such place, or more than one: such a mutant would prove nothing.
 */
export function findPlace({ name, in: where, from }, sources) {
  const rule = typeof from === 'string' ? { pattern: from } : from
  const places = [...sources]
    .filter(([path]) => path.startsWith(where))
    .flatMap(([path, text]) =>
      parseSource(text)
        .findAll({ rule })
        .map((node) => ({ path, node })),
    )
  const [place, ...more] = places
  if (place && more.length === 0) return place
  const looked = `packages/auth/src/${where} for ${JSON.stringify(from)}`
  if (!place)
    throw new Error(
      `Mutant "${name}" is found nowhere: looked in ${looked}. ` +
        'Change its "in" or "from" to where the rule is now; drop the mutant if the rule is gone.',
    )
  const lines = places.map((each) => `${each.path}:${each.node.range().start.line + 1}`)
  throw new Error(
    `Mutant "${name}" is found at ${places.length} places: ${lines.join(', ')}; looked in ${looked}. ` +
      'Make "from" say more of the code, or narrow it with "inside".',
  )
}
