import type { CredentialField, CredentialFinding } from './credential-finding.ts'
import type { PlainProblem } from './credential-texts.ts'
import {
  type CharacterClass,
  findUnsuitableCharacters,
  nameOf,
  type PlacedCharacter,
} from './unsuitable-characters.ts'
import {
  escapeSequence,
  hasKnownLength,
  htmlEntity,
  percentEncoding,
  positionsOf,
  quotedSides,
  whatWasPasted,
} from './value-patterns.ts'

/** A finding before it is put into words. */
export interface Suspicion {
  readonly problem: PlainProblem
  readonly severity: CredentialFinding['severity']
  /** Every position, not yet capped. */
  readonly positions: readonly number[]
  /** How many positions, or the length if the finding is about the length. */
  readonly count: number
  readonly names: string
}

const longest = 256
const namesShown = 8

/** Inspects one value of any type, independent of the language. */
export function inspectValue(field: CredentialField, value: unknown): Suspicion[] {
  if (value === undefined || value === null) return [suspicion('empty', 'error')]
  if (typeof value !== 'string') return [suspicion('not-text', 'error')]
  const characters = findUnsuitableCharacters(value)
  const [start, end] = coreOf(value, characters)
  const core = value.slice(start, end)
  if (core === '') return [suspicion('empty', 'error')]

  const length = value.length
  const found = length > longest ? [suspicion('too-long', 'error', [], length)] : []
  const sides = quotedSides(core)
  const quotes: number[] = []
  if (sides === 'both' || sides === 'start') quotes.push(start)
  if (sides === 'both' || sides === 'end') quotes.push(end - 1)
  const pasted =
    whatWasPasted(core) ?? (sides === 'both' ? whatWasPasted(core.slice(1, -1)) : undefined)
  if (pasted) found.push(suspicion(pasted, 'error'))
  if (pasted === 'json' || pasted === 'placeholder') return found

  const bare = characters.filter(({ at }) => !quotes.includes(at))
  const isOutside = ({ at }: PlacedCharacter) => at < start || at >= end
  found.push(...strayCharacters(bare, isOutside))
  if (pasted) return found

  // An appId is an identifier; only a secret may contain such signs on purpose.
  const doubtful = field === 'appId' ? 'error' : 'hint'
  const inside = bare.filter((each) => each.class === 'blank' && !isOutside(each))
  const percents = positionsOf(percentEncoding, value)
  const entities = positionsOf(htmlEntity, value)
  const reported = new Set([...percents, ...entities])
  found.push(
    ...suspicions('quoted', sides === 'both' ? 'error' : doubtful, quotes),
    ...suspicions('blank-inside', doubtful, positions(inside)),
    ...suspicions('percent-encoded', doubtful, percents),
    ...suspicions('html-entity', doubtful, entities),
    ...suspicions('escape-sequence', doubtful, positionsOf(escapeSequence, value)),
    ...suspicions(
      'needs-encoding',
      'hint',
      positions(ofClass(bare, 'needs-encoding')).filter((at) => !reported.has(at)),
    ),
  )
  // The length of a value with errors has no meaning.
  const isClean = found.every(({ severity }) => severity === 'hint')
  if (isClean && !hasKnownLength(core)) {
    found.push(suspicion('unusual-length', 'hint', [], core.length))
  }
  return found
}

/** Characters that are an error at any position, and blanks at the edges. */
function strayCharacters(
  characters: readonly PlacedCharacter[],
  isOutside: (character: PlacedCharacter) => boolean,
): Suspicion[] {
  const named = (problem: PlainProblem, placed: readonly PlacedCharacter[]) =>
    suspicions(problem, 'error', positions(placed), names(placed))
  return [
    ...named('blank-at-edge', ofClass(characters, 'blank').filter(isOutside)),
    ...(['line-end', 'control-character', 'invisible-character'] as const).flatMap((problem) =>
      named(problem, ofClass(characters, problem)),
    ),
    // No names of these: the name of a full-width or look-alike letter tells which letter it stands for.
    ...(['full-width-character', 'look-alike-character', 'broken-character'] as const).flatMap(
      (problem) => suspicions(problem, 'error', positions(ofClass(characters, problem))),
    ),
  ]
}

/** Start and end of the value without blank and invisible characters around it. */
function coreOf(value: string, characters: readonly PlacedCharacter[]): [number, number] {
  const skipped: readonly CharacterClass[] = [
    'blank',
    'line-end',
    'control-character',
    'invisible-character',
  ]
  const empty = new Set<number>()
  for (const { at, codePoint, class: characterClass } of characters) {
    if (!skipped.includes(characterClass) && codePoint !== ideographicBlank) continue
    empty.add(at)
    if (codePoint > 0xffff) empty.add(at + 1)
  }
  let start = 0
  let end = value.length
  while (start < end && empty.has(start)) start++
  while (end > start && empty.has(end - 1)) end--
  return [start, end]
}

const ideographicBlank = 0x3000

function ofClass(characters: readonly PlacedCharacter[], wanted: CharacterClass) {
  return characters.filter((character) => character.class === wanted)
}

function positions(placed: readonly PlacedCharacter[]): number[] {
  return placed.map(({ at }) => at)
}

function names(placed: readonly PlacedCharacter[]): string {
  const distinct = new Set(placed.map(({ codePoint }) => nameOf(codePoint)))
  return [...distinct].slice(0, namesShown).join(', ')
}

/** One suspicion if there are any positions, else none. */
function suspicions(
  problem: PlainProblem,
  severity: Suspicion['severity'],
  places: readonly number[],
  characterNames = '',
): Suspicion[] {
  return places.length ? [suspicion(problem, severity, places, places.length, characterNames)] : []
}

function suspicion(
  problem: PlainProblem,
  severity: Suspicion['severity'],
  places: readonly number[] = [],
  count = places.length,
  characterNames = '',
): Suspicion {
  return { problem, severity, positions: places, count, names: characterNames }
}
