import { Lang, parse } from '@ast-grep/napi'

/** A string that means the same in single quotes. */
const doubleQuoted = String.raw`^"([^'"\\]|\\[^'"])*"$`

/** @type {Map<string, import('@ast-grep/napi').SgNode>} by text: many mutants look at the same files */
const parsed = new Map()

/**
 * The syntax tree of a file for finding a place in it. Comments count as white space and every string has single
 * quotes, but each node keeps its position in the text.
 *
 * @param {string} text
 * @returns {import('@ast-grep/napi').SgNode}
 */
export function parseSource(text) {
  const known = parsed.get(text)
  if (known) return known
  const root = parse(Lang.TypeScript, withoutStyle(text)).root()
  parsed.set(text, root)
  return root
}

/** @param {string} text */
function withoutStyle(text) {
  const details = parse(Lang.TypeScript, text)
    .root()
    .findAll({ rule: { any: [{ kind: 'comment' }, { kind: 'string', regex: doubleQuoted }] } })
  let result = ''
  let done = 0
  for (const detail of details) {
    const { start, end } = detail.range()
    const part = text.slice(start.index, end.index)
    result += text.slice(done, start.index)
    // A line break stays one: without semicolons it ends a statement.
    result += detail.kind() === 'comment' ? part.replaceAll(/./g, ' ') : `'${part.slice(1, -1)}'`
    done = end.index
  }
  return result + text.slice(done)
}
