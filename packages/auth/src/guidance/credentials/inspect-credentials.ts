import type {
  CredentialField,
  CredentialFinding,
  CredentialProblem,
  Credentials,
} from './credential-finding.ts'
import type { CredentialTexts, SwapEvidence } from './credential-texts.ts'
import {
  type CharacterClass,
  findUnsuitableCharacters,
  nameOf,
  type PlacedCharacter,
} from './unsuitable-characters.ts'
import {
  escapeSequence,
  hasKnownLength,
  hasKnownShape,
  htmlEntity,
  nameIn,
  percentEncoding,
  positionsOf,
  quotedSides,
  whatWasPasted,
} from './value-patterns.ts'

const longest = 256
const placesShown = 8

/** Inspects both values with the texts of one language. */
export function inspectCredentialsWith(
  texts: CredentialTexts,
  credentials: Credentials,
): CredentialFinding[] {
  const { appId, secret } = credentials
  return [
    ...inspectValue(texts, 'appId', appId),
    ...inspectValue(texts, 'secret', secret),
    ...inspectPair(texts, appId, secret),
  ]
}

function inspectValue(
  texts: CredentialTexts,
  field: CredentialField,
  value: unknown,
): CredentialFinding[] {
  const findings: CredentialFinding[] = []
  const found = (
    problem: Exclude<CredentialProblem, 'probably-swapped'>,
    severity: CredentialFinding['severity'],
    positions: readonly number[] = [],
    { count = positions.length, names = '' } = {},
  ) => {
    const at = positions.slice(0, placesShown)
    const message = texts.problems[problem]({
      field,
      other: field === 'appId' ? 'secret' : 'appId',
      count,
      places: at.length
        ? texts.places(
            at.map((position) => position + 1),
            positions.length - at.length,
          )
        : '',
      names,
    })
    findings.push({ field, problem, severity, at, message })
  }
  // An appId is an identifier; only a secret may hold signs on purpose.
  const doubtful = field === 'appId' ? 'error' : 'hint'

  if (value === undefined || value === null) return (found('empty', 'error'), findings)
  if (typeof value !== 'string') return (found('not-text', 'error'), findings)
  const characters = findUnsuitableCharacters(value)
  const [start, end] = coreOf(value, characters)
  const core = value.slice(start, end)
  if (core === '') return (found('empty', 'error'), findings)
  if (value.length > longest) found('too-long', 'error', [], { count: value.length })

  const pasted = whatWasPasted(core)
  if (pasted && pasted !== 'probably-swapped') found(pasted, 'error')
  if (pasted === 'json' || pasted === 'placeholder') return findings

  const sides = quotedSides(core)
  const quotesAt =
    sides === 'both' ? [start, end - 1] : sides === 'start' ? [start] : sides ? [end - 1] : []
  if (sides) found('quoted', sides === 'both' ? 'error' : doubtful, quotesAt)

  const ofClass = (wanted: CharacterClass) =>
    characters.filter((character) => character.class === wanted && !quotesAt.includes(character.at))
  const isOutside = ({ at }: PlacedCharacter) => at < start || at >= end
  const positions = (placed: readonly PlacedCharacter[]) => placed.map(({ at }) => at)

  const blanks = ofClass('blank')
  const outside = blanks.filter(isOutside)
  if (outside.length) found('blank-at-edge', 'error', positions(outside), { names: names(outside) })
  for (const problem of ['line-end', 'control-character', 'invisible-character'] as const) {
    const placed = ofClass(problem)
    if (placed.length) found(problem, 'error', positions(placed), { names: names(placed) })
  }
  // Of these no names: the name of a full-width or a look-alike letter tells which letter it stands for.
  const unnamed = ['full-width-character', 'look-alike-character', 'broken-character'] as const
  for (const problem of unnamed) {
    const placed = ofClass(problem)
    if (placed.length) found(problem, 'error', positions(placed))
  }
  if (pasted) return findings

  const inside = blanks.filter((character) => !isOutside(character))
  if (inside.length) found('blank-inside', doubtful, positions(inside))
  const percents = positionsOf(percentEncoding, value)
  if (percents.length) found('percent-encoded', doubtful, percents)
  const entities = positionsOf(htmlEntity, value)
  if (entities.length) found('html-entity', doubtful, entities)
  const escapes = positionsOf(escapeSequence, value)
  if (escapes.length) found('escape-sequence', doubtful, escapes)
  const told = new Set([...percents, ...entities])
  const encoded = positions(ofClass('needs-encoding')).filter((at) => !told.has(at))
  if (encoded.length) found('needs-encoding', 'hint', encoded)
  // With an error in the value its length says nothing.
  const isClean = findings.every(({ severity }) => severity === 'hint')
  if (isClean && !hasKnownLength(core)) {
    found('unusual-length', 'hint', [], { count: core.length })
  }
  return findings
}

function inspectPair(texts: CredentialTexts, appId: unknown, secret: unknown): CredentialFinding[] {
  if (typeof appId !== 'string' || typeof secret !== 'string') return []
  const [id, key] = [appId.trim(), secret.trim()]
  if (id === '' || key === '') return []
  if (id === key) {
    const facts = { field: 'secret', other: 'appId', count: 0, places: '', names: '' } as const
    const message = texts.problems.identical(facts)
    return [{ field: 'secret', problem: 'identical', severity: 'error', at: [], message }]
  }
  const evidence = evidenceOfSwap(id, key)
  if (!evidence) return []
  const message = texts.swapped[evidence]
  return [{ field: 'appId', problem: 'probably-swapped', severity: 'hint', at: [], message }]
}

/** Two appIds or secrets cannot be told apart by shape alone, so a swap is claimed on evidence only. */
function evidenceOfSwap(id: string, key: string): SwapEvidence | undefined {
  if (nameIn(id) === 'secret' || nameIn(key) === 'appId') return 'names'
  const isBare = whatWasPasted(id) === undefined && quotedSides(id) === undefined
  const holdsSigns = /^[!-~]+$/.test(id) && /[^A-Za-z0-9_-]/.test(id)
  return isBare && holdsSigns && hasKnownShape(key) ? 'shapes' : undefined
}

/** Where the value begins and ends once everything blank or invisible around it is left out. */
function coreOf(value: string, characters: readonly PlacedCharacter[]): [number, number] {
  const skipped = new Set<CharacterClass>([
    'blank',
    'line-end',
    'control-character',
    'invisible-character',
  ])
  const empty = new Set<number>()
  for (const { at, codePoint, class: characterClass } of characters) {
    if (!skipped.has(characterClass) && codePoint !== 0x3000) continue
    empty.add(at)
    if (codePoint > 0xffff) empty.add(at + 1)
  }
  let start = 0
  let end = value.length
  while (start < end && empty.has(start)) start++
  while (end > start && empty.has(end - 1)) end--
  return [start, end]
}

function names(placed: readonly PlacedCharacter[]): string {
  const distinct = new Set(placed.map(({ codePoint }) => nameOf(codePoint)))
  return [...distinct].slice(0, placesShown).join(', ')
}
