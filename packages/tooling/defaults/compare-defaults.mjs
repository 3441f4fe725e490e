import { readDefaults } from './read-defaults.mjs'
import { readMentions } from './read-mentions.mjs'

/** @typedef {import('./read-defaults.mjs').Default} Default */

/**
 * @typedef {object} Comparison
 * @property {string[]} differences each place that does not have the default of the code, with what it should be
 * @property {Default[]} unchecked defaults in docstrings that the code applies in no form that is known here
 */

/**
 * Compares the default of each option in code with its `@default` and with the pages. The code is what counts.
 *
 * @param {ReadonlyMap<string, string>} sources TypeScript by path
 * @param {ReadonlyMap<string, string>} pages Markdown by path
 * @returns {Comparison}
 */
export function compareDefaults(sources, pages) {
  const { stated, applied } = readDefaults(sources)
  const compared = stated.map((one) => ({ one, inCode: applicationsOf(one, stated, applied) }))
  const mentions = [...pages].flatMap(([file, text]) => readMentions(file, text))
  return {
    differences: [
      ...compared.flatMap(({ one, inCode }) => differencesOf(one, inCode)),
      ...mentions.flatMap((one) => differenceOfPage(one, stated)),
    ],
    // An option that is false by default often needs no code for it.
    unchecked: compared
      .filter(({ one, inCode }) => inCode.length === 0 && one.value !== 'false')
      .map(({ one }) => one),
  }
}

/**
 * Where the code applies a default: in the file of its docstring, or else anywhere in the package except in files that state
 * a default of their own for an option of this name.
 *
 * @param {Default} one
 * @param {Default[]} stated
 * @param {Default[]} applied
 */
function applicationsOf({ file, option }, stated, applied) {
  const sameName = applied.filter((each) => each.option === option)
  const here = sameName.filter((each) => each.file === file)
  if (here.length > 0) return here
  const others = new Set(stated.filter((each) => each.option === option).map((each) => each.file))
  const isOfPackage = startsWith(packageOf(file))
  return sameName.filter((each) => isOfPackage(each.file) && !others.has(each.file))
}

/**
 * @param {Default} one
 * @param {Default[]} inCode
 */
function differencesOf(one, inCode) {
  const different = inCode.filter(({ value }) => value !== one.value)
  return different.map(
    ({ file, line, value }) =>
      `${one.file}:${one.line}: ${one.option} is ${one.value}, but ${value} in ${file}:${line}`,
  )
}

/**
 * @param {Default} mention
 * @param {Default[]} stated
 */
function differenceOfPage({ file, line, option, value }, stated) {
  const values = stated.filter((each) => each.option === option).map((each) => each.value)
  if (values.length === 0 || values.includes(value)) return []
  return [`${file}:${line}: ${option} is ${value}, but ${values.join(' or ')} in code`]
}

/** @param {string} path */
const packageOf = (path) => path.split('/').slice(0, 2).join('/')

/** @param {string} folder */
const startsWith = (folder) => (/** @type {string} */ path) => path.startsWith(`${folder}/`)
