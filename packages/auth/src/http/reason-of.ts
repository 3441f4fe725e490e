/** Codes of Node, and the first words of errors of Redis: capitals, so no secret looks like one. */
const word = /^[A-Z][A-Z0-9_]{2,40}$/

/**
 * The reason in what was thrown, such as `ECONNREFUSED` or `NOAUTH`: the one that lies deepest, as wrappers hide the cause.
 */
export function reasonOf(thrown: unknown): string | undefined {
  const { code, message, cause, errors } = Object(thrown)
  for (const inner of [cause, ...[errors].flat()]) {
    const reason = inner && reasonOf(inner)
    if (reason) return reason
  }
  return [code, String(message).split(' ', 1)[0]].find((text) => word.test(text))
}
