import { readFileSync } from 'node:fs'
import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml'

/** The content of a file, and its line numbers. */
export interface ConfigFile {
  readonly value: unknown
  /** The line of a field, or of its nearest existing parent. */
  lineOf(path: readonly PropertyKey[]): number | undefined
}

/**
 * Reads a YAML file.
 *
 * @throws {TypeError} that names file and line, when it cannot be read or is not valid YAML. Its content is not quoted.
 */
export function readConfigFile(file: string): ConfigFile {
  const lines = new LineCounter()
  // Pretty errors quote the line, which may contain a secret.
  const document = parseDocument(textOf(file), { lineCounter: lines, prettyErrors: false })
  const [error] = [...document.errors, ...document.warnings]
  if (error) {
    const { line } = lines.linePos(error.pos[0])
    throw new TypeError(`loadConfig: ${file}:${line}: is not valid YAML (${error.code})`)
  }
  return {
    value: valueOf(() => document.toJS({ maxAliasCount: 0 }), file),
    lineOf(path) {
      for (let length = path.length; length > 0; length--) {
        const at = positionOf(document.contents, path.slice(0, length))
        if (at !== undefined) return lines.linePos(at).line
      }
      return undefined
    },
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new TypeError(`loadConfig: ${file}: cannot be read (${codeOf(error)})`, { cause: error })
  }
}

/** The code of a file system error, such as `ENOENT`. */
export function codeOf(error: unknown): string {
  const { code } = Object(error) as { code?: unknown }
  return typeof code === 'string' ? code : 'unknown reason'
}

function valueOf(read: () => unknown, file: string): unknown {
  try {
    return read()
  } catch {
    throw new TypeError(`loadConfig: ${file}: must not have YAML aliases`)
  }
}

/** The position of the name of a field, or of an item of a list. */
function positionOf(contents: unknown, path: readonly PropertyKey[]): number | undefined {
  let node = contents
  let at: number | undefined
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key)
      at = isScalar(pair?.key) ? pair.key.range?.[0] : undefined
      node = pair?.value
    } else {
      node = (Object(node) as { items?: unknown[] }).items?.[Number(key)]
      at = isNode(node) ? node.range?.[0] : undefined
    }
    if (at === undefined) return undefined
  }
  return at
}
