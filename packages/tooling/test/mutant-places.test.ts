import { Lang, parse, type SgNode } from '@ast-grep/napi'
import { format } from 'oxfmt'
import { describe, expect, test } from 'vitest'
import { applyMutant, type Mutant } from '../mutants/apply-mutant.mjs'
import { findPlace } from '../mutants/find-place.mjs'
import { mutantGroups } from '../mutants/mutant-groups.mjs'
import { property } from '../mutants/property.mjs'
import { readSources } from '../mutants/read-sources.mjs'
import { ruleMutants } from '../mutants/rule-mutants.mjs'
import { script } from '../mutants/script.mjs'

const sources = readSources()
const mutant = (from: Mutant['from'], to = '', more = {}): Mutant => {
  return { name: 'x', in: 'a/', from, to, ...more }
}
const oneFile = (text: string) => new Map([['a/b.ts', text]])
const apply = (text: string, ...args: Parameters<typeof mutant>) =>
  applyMutant(mutant(...args), oneFile(text)).text

test('a pattern matches independently of white space, comments, quotes and commas', () => {
  const text = 'const a = get( /* why */ "x", // because\n  held.token,\n); other()'

  expect(apply(text, "get('x', $TOKEN)", "put($TOKEN, 'y')")).toBe(
    "const a = put(held.token, 'y'); other()",
  )
})

test('a pattern with another operator or name does not match', () => {
  expect(() => apply('a && b', '$LEFT || $RIGHT')).toThrow('is found nowhere')
  expect(() => apply('a.age() < b', '$A.age() > $B')).toThrow('is found nowhere')
  expect(() => apply("f('x')", "f('y')")).toThrow('is found nowhere')
})

test('$$$NAMES stand for any number of statements or arguments, which keep their comments', () => {
  const text = 'try {\n  a() // first\n  b()\n} catch {\n  return undefined\n}'

  expect(apply(text, 'try { $$$BODY } catch { return undefined }', '$$$BODY')).toBe(
    'a() // first\n  b()',
  )
  expect(apply('f()', 'f($$$ARGS)', 'g($$$ARGS)')).toBe('g()')
})

test('finds a property by name and value', () => {
  expect(apply('f({ ageMs: now - since, b })', property('ageMs: $AGE'), 'ageMs: 0')).toBe(
    'f({ ageMs: 0, b })',
  )
})

test('changes a script in a string by its text', () => {
  const text = 'export const leaseScript = `\nif held then return 0 end\n`'
  const from = script('leaseScript')

  expect(apply(text, from, 'if true', { text: 'if held' })).toContain('`\nif true then return 0')
  expect(() => apply(text, from, '', { text: 'if free' })).toThrow('exactly once: if free')
})

test('a mutant without a match reports where it looked and what to do', () => {
  expect(() => apply('f()', 'g()', '', { name: 'a lease never ends' })).toThrow(
    'Mutant "a lease never ends" is found nowhere: looked in packages/auth/src/a/ for "g()". Change its "in" or "from"',
  )
})

test('a mutant with two matches reports both places', () => {
  const two = new Map([
    ['a/b.ts', 'f()'],
    ['a/c.ts', '\n f()'],
    ['d.ts', 'f()'],
  ])

  expect(() => findPlace(mutant('f()'), two)).toThrow(
    'Mutant "x" is found at 2 places: a/b.ts:1, a/c.ts:2',
  )
})

describe.each(mutantGroups)('$name', ({ mutants }) => {
  test('each mutant matches the code once', () => {
    expect(problems(mutants, sources)).toEqual([])
  })

  test('each mutant matches once when the code is formatted differently', async () => {
    expect(problems(mutants, await reformatted)).toEqual([])
  })
})

test('the rule mutants match when half of the functions of the shared record are in another file', () => {
  const path = 'token-source/shared-record.ts'
  const text = sources.get(path) ?? ''
  const { rest, moved } = splitInTwo(text)

  expect(moved.split('\n').length).toBeGreaterThan(10)
  expect(
    problems(ruleMutants, new Map([...sources, [path, rest], ['token-source/other.ts', moved]])),
  ).toEqual([])
})

function problems(mutants: readonly Mutant[], where: ReadonlyMap<string, string>): string[] {
  return mutants.flatMap((each) => {
    try {
      applyMutant(each, where)
      return []
    } catch (error) {
      return [String(error)]
    }
  })
}

/** The core as another formatter might leave it, with a comment before each name. */
const reformatted = (async () => {
  const files = [...sources].map(async ([path, text]): Promise<[string, string]> => {
    const { code, errors } = await format(path, withComments(text), {
      printWidth: 50,
      useTabs: true,
      semi: true,
      singleQuote: false,
      trailingComma: 'none',
      arrowParens: 'avoid',
    })
    if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`)
    return [path, code]
  })
  return new Map(await Promise.all(files))
})()

function withComments(text: string): string {
  const names = parse(Lang.TypeScript, text)
    .root()
    .findAll({ rule: { any: [{ kind: 'identifier' }, { kind: 'property_identifier' }] } })
  const places = names.map((node) => node.range().start.index)
  // The formatter puts parentheses around a comment after an operator with one side.
  return insert(
    text,
    places.filter((place) => !/(!|typeof )$/.test(text.slice(0, place))),
    '/* a comment */ ',
  )
}

function insert(text: string, places: readonly number[], what: string): string {
  const bounds = [0, ...places, text.length]
  return bounds
    .slice(1)
    .map((end, index) => text.slice(bounds[index], end))
    .join(what)
}

/** Takes every second of the functions out of a file. */
function splitInTwo(text: string): { rest: string; moved: string } {
  const functions: SgNode[] = parse(Lang.TypeScript, text)
    .root()
    .findAll({
      rule: {
        any: [
          { kind: 'function_declaration', inside: { kind: 'program' } },
          { kind: 'export_statement', has: { kind: 'function_declaration' } },
        ],
      },
    })
  const chosen = functions.filter((_, index) => index % 2 === 1)
  const moved = chosen.map((node) => node.text()).join('\n\n')
  const rest = chosen.reduceRight((left, node) => {
    const { start, end } = node.range()
    return left.slice(0, start.index) + left.slice(end.index)
  }, text)
  return { rest, moved }
}
