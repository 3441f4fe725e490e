/** @typedef {import('./read-defaults.mjs').Default} Default */

/** The lengths of time in prose, in ms. */
const units = { ms: 1, s: 1000, 秒: 1000 }
/** `timeoutMs` … 10 s by default; in Chinese the word for it comes first. */
const prose = [
  /`(?<option>\w+)`[^.|]*?\b(?<count>\d+) (?<unit>ms|s) by default/g,
  /`(?<option>\w+)`[^。|]*?默认 (?<count>\d+) (?<unit>秒)/g,
]
/** A number of a configuration file; a number with a comment is an example. */
const setting = /^ +(?<option>\w+): (?<count>\d+)$/gm

/**
 * The defaults that a page states in prose, and the numbers of a configuration file, which are the defaults.
 * `packages/proxy/test/limit-pages.node.test.ts` compares the table of limits.
 *
 * @param {string} file
 * @param {string} text Markdown
 * @returns {Default[]}
 */
export function readMentions(file, text) {
  const yaml = [...text.matchAll(/```yaml\n[^]*?```/g)]
  return [
    ...prose.flatMap((pattern) => [...text.matchAll(pattern)].map((found) => mention(found, 0))),
    ...yaml.flatMap(({ 0: block, index }) =>
      [...block.matchAll(setting)].map((found) => mention(found, index)),
    ),
  ]

  /**
   * @param {RegExpExecArray} found
   * @param {number} offset where the searched part of the text begins
   */
  function mention({ groups = {}, index, 0: { length } }, offset) {
    const { option = '', count, unit = 'ms' } = groups
    const line = text.slice(0, offset + index + length).split('\n').length
    return { file, line, option, value: String(Number(count) * units[/** @type {'s'} */ (unit)]) }
  }
}
