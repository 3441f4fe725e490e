/** A piece of a message. Pieces that must not be shown by default are marked. */
export interface Segment {
  readonly text: string
  /** What the piece is, for its colour. */
  readonly role?: 'name' | 'value' | 'mark' | undefined
  /** Masked: a secret entirely, a token except for its two ends. */
  readonly masked?: 'secret' | 'token' | undefined
  /** The kind of value that the text replaces after the real one was removed. */
  readonly forgotten?: 'secret' | 'token' | undefined
}

/** The masked form of a piece. The dots do not reveal the length of a secret. */
export function mask(segment: Segment): string {
  if (segment.masked === 'secret') return '••••••••'
  if (segment.masked === 'token') return shortenToken(segment.text)
  return segment.text
}

/** The two ends of a token: enough to recognise it, too little to use it. */
export function shortenToken(token: string): string {
  return token.length < 16 ? '••••' : `${token.slice(0, 4)}••••${token.slice(-4)}`
}

/** The same pieces without masked values, as the history may store them. */
export function forget(segments: readonly Segment[]): Segment[] {
  return segments.map((segment) => ({
    text: mask(segment),
    role: segment.role,
    forgotten: segment.masked ?? segment.forgotten,
  }))
}

export const hasMasked = (segments: readonly Segment[]): boolean =>
  segments.some((segment) => segment.masked)

/** The text with masked values replaced; `name` is the name of the field, if any. */
export function replaceKept(
  segments: readonly Segment[],
  replacement: (name: string) => string,
): string {
  let name = ''
  return segments
    .map((segment) => {
      if (segment.role === 'name') name = segment.text.replaceAll('"', '')
      return segment.masked || segment.forgotten ? replacement(name) : segment.text
    })
    .join('')
}
