import { factsOf } from './facts-of.ts'

/**
 * The reason in a thrown value, such as `ECONNREFUSED` or `NOAUTH`: a code, or the first word of a Redis message. Only a word in
 * capitals counts, so that no secret passes for one. `ERR` of Redis is skipped, because it says nothing.
 */
export function reasonOf(thrown: unknown): string | undefined {
  return factsOf(thrown)
    .words.map((word) => /^(?!ERR )[A-Z][A-Z0-9_]{2,40}(?= |$)/.exec(word)?.[0])
    .find(Boolean)
}
