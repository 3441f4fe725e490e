import { readFileSync } from 'node:fs'
import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml'

/** What a file says, and on which line it says it. */
export interface ConfigFile {
  readonly value: unknown
  /** The line of a field, or of the nearest one around it that is there. */
  lineOf(path: readonly PropertyKey[]): number | undefined
}

/**
 * Reads a file of YAML.
 *
 * @throws {TypeError} that names file and line, when it cannot be read or is no YAML. Nothing of the file is quoted.
 */
export function readConfigFile(file: string): ConfigFile {
  const lines = new LineCounter()
  // Pretty errors quote the line they are about, which may hold a secret.
  const document = parseDocument(textOf(file), { lineCounter: lines, prettyErrors: false })
  const [error] = [...document.errors, ...document.warnings]
  if (error) {
    const { line } = lines.linePos(error.pos[0])
    throw new TypeError(`loadConfig: ${file}:${line}: is no plain YAML (${error.code})`)
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

/** The code of what the file system threw, such as `ENOENT`. */
export function codeOf(error: unknown): string {
  const { code } = Object(error) as { code?: unknown }
  return typeof code === 'string' ? code : 'unknown reason'
}

function valueOf(read: () => unknown, file: string): unknown {
  try {
    return read()
  } catch {
    throw new TypeError(`loadConfig: ${file}: has an alias, which is not taken here`)
  }
}

/** Where the name of a field stands, or an item of a list. */
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
