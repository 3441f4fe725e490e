/** The kinds of characters that get into a credential by accident, each at its positions. */

const zeroWidth = [
  [0x00ad, 0x00ad],
  [0x034f, 0x034f],
  [0x061c, 0x061c],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180b, 0x180f],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0x3164, 0x3164],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff9, 0xfffb],
  [0xe0000, 0xe0fff],
] as const

const lookAlike = [
  // Acute accent and similar signs, which are used for the apostrophe.
  [0x00b4, 0x00b4],
  [0x02b0, 0x02ff],
  // Greek and Cyrillic: many of their letters cannot be told from Latin ones.
  [0x0370, 0x03ff],
  [0x0400, 0x052f],
  // Dashes, curly quotes, primes, and the one-character ellipsis.
  [0x2010, 0x2027],
  [0x2032, 0x203a],
  [0x2044, 0x2044],
  // The minus sign, and division slash, asterisk, tilde and colon of mathematics.
  [0x2212, 0x2212],
  [0x2215, 0x2217],
  [0x2223, 0x2223],
  [0x2236, 0x2236],
  [0x223c, 0x223c],
  // Letters of mathematics in bold, script and so on.
  [0x1d400, 0x1d7ff],
  // Chinese punctuation for the full stop, comma and brackets.
  [0x3001, 0x3002],
  [0x300a, 0x3011],
] as const

const blank = [
  [0x0020, 0x0020],
  [0x00a0, 0x00a0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
] as const

/** The class of a character within a credential. */
export type CharacterClass =
  | 'blank'
  | 'line-end'
  | 'control-character'
  | 'invisible-character'
  | 'full-width-character'
  | 'look-alike-character'
  | 'broken-character'
  | 'needs-encoding'

/** A character with its class and position. */
export interface PlacedCharacter {
  readonly at: number
  readonly codePoint: number
  readonly class: CharacterClass
}

/** Finds every character of a value that is not plain printable ASCII, or that a form has to encode. */
export function findUnsuitableCharacters(value: string): PlacedCharacter[] {
  const found: PlacedCharacter[] = []
  let at = 0
  for (const character of value) {
    const codePoint = character.codePointAt(0) ?? 0
    const characterClass = classOf(codePoint)
    if (characterClass) found.push({ at, codePoint, class: characterClass })
    at += character.length
  }
  return found
}

/** `U+200B` for 0x200b. */
export function nameOf(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`
}

function classOf(codePoint: number): CharacterClass | undefined {
  if (isIn(blank, codePoint)) return 'blank'
  if (codePoint === 0x0a || codePoint === 0x0d || codePoint === 0x85) return 'line-end'
  if (codePoint === 0x2028 || codePoint === 0x2029) return 'line-end'
  if (codePoint < 0x20 || (codePoint >= 0x7f && codePoint < 0xa0)) return 'control-character'
  if (codePoint < 0x7f)
    return '&=+%'.includes(String.fromCodePoint(codePoint)) ? 'needs-encoding' : undefined
  if ((codePoint >= 0xd800 && codePoint <= 0xdfff) || codePoint === 0xfffd)
    return 'broken-character'
  if (isIn(zeroWidth, codePoint)) return 'invisible-character'
  if (codePoint === 0x3000 || (codePoint >= 0xff01 && codePoint <= 0xff5e)) {
    return 'full-width-character'
  }
  if (isIn(lookAlike, codePoint)) return 'look-alike-character'
  return 'needs-encoding'
}

function isIn(ranges: readonly (readonly [number, number])[], codePoint: number): boolean {
  return ranges.some(([first, last]) => codePoint >= first && codePoint <= last)
}
