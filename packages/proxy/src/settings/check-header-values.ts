import type { ProxyOptions } from './proxy-options.ts'

/** Characters that every runtime takes in a header, in ASCII, with no blank at either end. */
const headerValue = /^[!-~](?:[ -~]*[!-~])?$/

/**
 * Checks what is set as a header of each call, before there is a call: runtimes quote a value that they refuse.
 *
 * @throws {TypeError} that names the option and does not quote it.
 */
export function checkHeaderValues({
  tokens,
  authorize,
}: Pick<ProxyOptions, 'tokens' | 'authorize'>): void {
  const values = { 'tokens.appId': tokens.appId, 'authorize.challenge': authorize?.challenge }
  for (const [option, value] of Object.entries(values)) {
    if (value === undefined || headerValue.test(value)) continue
    throw new TypeError(
      `createProxy: ${option}: must fit into a header: plain characters only, and no line break`,
    )
  }
}
