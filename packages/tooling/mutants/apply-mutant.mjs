import { join } from 'node:path'
import { findPlace } from './find-place.mjs'
import { readSources, sourceFolder } from './read-sources.mjs'

/**
 * One way to break the code. Tests must notice it, or it says why none can or should.
 *
 * @typedef {object} Mutant
 * @property {string} name what goes wrong
 * @property {string} in folder or file where the place is, relative to packages/auth/src
 * @property {string | import('@ast-grep/napi').Rule} from what is replaced, once there: a pattern of ast-grep, in which
 * `$NAME` stands for any expression or name and `$$$NAMES` for any number of them; or a rule of ast-grep
 * @property {string} [text] what is replaced inside that place, once there: for a script in a string
 * @property {string} to what replaces it, with the same `$NAME` and `$$$NAMES`
 * @property {string} [rule] of the token's life, that is broken
 * @property {string} [noticedBy] words of the title of the test that must fail; without it any test of the group may
 * @property {string} [noticedIn] the file of tests, relative to packages/auth/test, that is most likely to fail: it runs first
 * @property {string} [survives] why it changes nothing that a test could or should see
 */

/** @type {Map<string, string> | undefined} */
let current

/**
 * What a file of the core would be with a mutant in it. Nothing is written: who loads the file hands this out instead.
 *
 * @param {Mutant} mutant
 * @param {ReadonlyMap<string, string>} [sources] text by path; the core, unless given
 * @returns {{ path: string, text: string }}
 * @throws {Error} when the place is not found exactly once.
 */
export function applyMutant(mutant, sources = (current ??= readSources())) {
  const { path, node } = findPlace(mutant, sources)
  const source = sources.get(path) ?? ''
  const { start, end } = node.range()
  const before = source.slice(start.index, end.index)
  const after = mutant.text
    ? replaceOnce(mutant, mutant.text, before)
    : fillIn(mutant.to, node, source)
  return {
    path: join(sourceFolder, path),
    text: source.slice(0, start.index) + after + source.slice(end.index),
  }
}

/**
 * @param {Mutant} mutant
 * @param {string} text
 * @param {string} place
 */
function replaceOnce({ name, to }, text, place) {
  if (place.split(text).length !== 2)
    throw new Error(`Mutant "${name}": its place does not hold exactly once: ${text}`)
  return place.replace(text, () => to)
}

/**
 * Puts what the pattern has found into the replacement, as written in the source.
 *
 * @param {string} to
 * @param {import('@ast-grep/napi').SgNode} node
 * @param {string} source
 */
function fillIn(to, node, source) {
  return to.replaceAll(/(\$\$\$|\$)([A-Z_]+)/g, (_, dollars, name) => {
    const nodes = dollars === '$' ? [node.getMatch(name)] : node.getMultipleMatches(name)
    const first = nodes.at(0)?.range().start.index
    const last = nodes.at(-1)?.range().end.index
    return first === undefined ? '' : source.slice(first, last)
  })
}
