import { factsOf } from './facts-of.ts'

/**
 * The reason in what was thrown, such as `ECONNREFUSED` or `NOAUTH`: a code, or the first word of a message of Redis. It is in
 * capitals, so no secret looks like one. The `ERR` of Redis says nothing.
 */
export function reasonOf(thrown: unknown): string | undefined {
  return factsOf(thrown)
    .words.map((word) => /^(?!ERR )[A-Z][A-Z0-9_]{2,40}(?= |$)/.exec(word)?.[0])
    .find(Boolean)
}
