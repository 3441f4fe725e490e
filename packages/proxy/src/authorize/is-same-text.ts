/**
 * Whether a given string is the expected one, which must not be empty. It reads each character of the given one, and none decides
 * how long that takes, so the timing reveals neither where they differ nor how long the expected one is.
 *
 * Digests of both by Web Crypto would do the same, but each waits for another thread, which takes most of the time of a call when
 * the processors are busy.
 */
export function isSameText(given: string, expected: string): boolean {
  let difference = given.length ^ expected.length
  for (let at = 0; at < given.length; at++) {
    difference |= given.charCodeAt(at) ^ expected.charCodeAt(at % expected.length)
  }
  return difference === 0
}
