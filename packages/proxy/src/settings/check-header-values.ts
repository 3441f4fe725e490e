import type { ProxyOptions } from './proxy-options.ts'

/** ASCII characters that every runtime accepts in a header value, without a blank at either end. */
const headerValue = /^[!-~](?:[ -~]*[!-~])?$/

/**
 * Checks the values that become request headers before the first call: runtimes quote a value that they reject.
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
      `createProxy: ${option}: must be a valid header value: printable ASCII characters only, no line break`,
    )
  }
}
