/** What an error and its causes say. */
export interface Facts {
  /** Codes, and messages without addresses, the deepest first: wrappers hide the cause. */
  readonly words: readonly string[]
  /** Whether it happened while the connection was made, so that no request was sent. */
  readonly isConnecting: boolean
}

/**
 * Reads an error and all its causes: `code`, `cause`, and the `errors` of parallel attempts (Node makes one
 * for each address of a host name).
 */
export function factsOf(thrown: unknown): Facts {
  if (!thrown) return { words: [], isConnecting: false }
  const { code, message, cause, errors, syscall } = Object(thrown)
  const below = [cause, ...(Array.isArray(errors) ? errors : [])].map(factsOf)
  const own = [code, String(message).replaceAll(/https?:\S+/g, '')]
  return {
    words: [
      // Node gives attempts the code of the first of them, which it preferred.
      ...(errors && code ? [] : below.flatMap(({ words }) => words)),
      ...own.filter((word) => typeof word === 'string'),
    ],
    isConnecting:
      syscall === 'connect' ||
      // Of Deno, and of Node for a handshake.
      /\(Connect\)|before secure TLS/.test(message) ||
      below.some(({ isConnecting }) => isConnecting),
  }
}
