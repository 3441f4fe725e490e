import { readFileSync } from 'node:fs'

/** An export, and where the reference has it. */
export interface Documented {
  readonly name: string
  readonly specifier: string
  /** From the root of a language: `/reference/auth/#createClient`. */
  readonly address: string
}

export interface Mentions {
  /** What the examples of the page import. */
  readonly imported: readonly Documented[]
  /** What a word in code means, if it is one of ours. */
  find(code: string): Documented | undefined
}

const examples = new URL('../examples/', import.meta.url)

/** Which exports a page is about: those its examples import, and those its text has in `code`. */
export function readMentions(page: string, exports: readonly Documented[]): Mentions {
  const shown = [...page.matchAll(/^<<< @\/examples\/([^{#\s]+\.tsx?)/gm)].map(([, file = '']) =>
    readFileSync(new URL(file, examples), 'utf8'),
  )
  const imported = [...new Set([page, ...shown].flatMap((code) => readImports(code, exports)))]
  return { imported, find: (code) => findExport(code, exports, imported) }
}

/** Everything in `code` on the page that is an export. */
export function mentionedIn(page: string, { find }: Mentions): Documented[] {
  const words = page.matchAll(/(?<!`)`([^`\n]+)`/g)
  return [...new Set([...words].flatMap(([, code = '']) => find(code) ?? []))]
}

function readImports(code: string, exports: readonly Documented[]): Documented[] {
  const imports = code.matchAll(/import (?:type )?\{([^}]*)\} from '(@northbound\/[^']+)'/g)
  return [...imports].flatMap(([, names = '', specifier]) =>
    names
      .split(',')
      .map((name) =>
        name
          .trim()
          .replace(/^type /, '')
          .replace(/ as .*/, ''),
      )
      .flatMap(
        (name) => exports.find((one) => one.name === name && one.specifier === specifier) ?? [],
      ),
  )
}

/**
 * `login` alone may be an endpoint or a word: what the examples of the page import decides.
 */
function findExport(
  code: string,
  exports: readonly Documented[],
  imported: readonly Documented[],
): Documented | undefined {
  const [, name, call] = /^([A-Za-z]\w+)(\([^]*\))?$/.exec(code) ?? []
  const used = imported.find((one) => one.name === name)
  if (used || !name) return used
  const candidates = exports.filter((one) => one.name === name)
  const packages = new Set(candidates.map(({ specifier }) => specifier.split('/')[1]))
  const isPlainWord = /^[a-z]+$/.test(name) && !call
  return isPlainWord || packages.size !== 1 ? undefined : candidates[0]
}
