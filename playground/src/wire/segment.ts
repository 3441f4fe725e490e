/** A piece of what crossed the wire. What must not be shown by default says so. */
export interface Segment {
  readonly text: string
  /** What the piece is, for its colour. */
  readonly role?: 'name' | 'value' | 'mark' | undefined
  /** Kept from view: a secret entirely, a token but for its two ends. */
  readonly veiled?: 'secret' | 'token' | undefined
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
  return segments.map((segment) => ({ text: veil(segment), role: segment.role }))
}

export const hasVeiled = (segments: readonly Segment[]): boolean =>
  segments.some((segment) => segment.veiled)
