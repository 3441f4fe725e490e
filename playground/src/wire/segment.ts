/** A piece of what crossed the wire. What must not be shown by default says so. */
export interface Segment {
  readonly text: string
  /** What the piece is, for its colour. */
  readonly role?: 'name' | 'value' | 'mark' | undefined
  /** Kept from view: a secret entirely, a token but for its two ends. */
  readonly veiled?: 'secret' | 'token' | undefined
  /** What the text stands for since the real one is gone. */
  readonly forgotten?: 'secret' | 'token' | undefined
}

/** What is shown of a piece while it is not revealed. The dots do not tell the length of a secret. */
export function veil(segment: Segment): string {
  if (segment.veiled === 'secret') return '••••••••'
  if (segment.veiled === 'token') return shortenToken(segment.text)
  return segment.text
}

/** Two ends of a token: enough to tell it from another, too little to use it. */
export function shortenToken(token: string): string {
  return token.length < 16 ? '••••' : `${token.slice(0, 4)}••••${token.slice(-4)}`
}

/** The same pieces with what was veiled gone for good: what the history may keep. */
export function forget(segments: readonly Segment[]): Segment[] {
  return segments.map((segment) => ({
    text: veil(segment),
    role: segment.role,
    forgotten: segment.veiled ?? segment.forgotten,
  }))
}

export const hasVeiled = (segments: readonly Segment[]): boolean =>
  segments.some((segment) => segment.veiled)

/** The text with other words for what is, or was, kept from view; `name` is that of its field, if it has one. */
export function replaceKept(
  segments: readonly Segment[],
  replacement: (name: string) => string,
): string {
  let name = ''
  return segments
    .map((segment) => {
      if (segment.role === 'name') name = segment.text.replaceAll('"', '')
      return segment.veiled || segment.forgotten ? replacement(name) : segment.text
    })
    .join('')
}
