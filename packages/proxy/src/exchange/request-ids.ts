/**
 * Makes identifiers of requests: UUIDs of version 8 (RFC 9562), which begin with what is random for this process and end with
 * a number that goes up. Each needs to be unlike the others, not hard to guess, and there is one for every call.
 */
export function createRequestIds(): () => string {
  let ofThisProcess: string | undefined
  let count = 0
  return () => {
    // Not before the first request: workers have no randomness while their modules are loaded.
    ofThisProcess ??= crypto
      .randomUUID()
      .replace(/-4(?=.{3}-.{4}-.{12}$)/, '-8')
      .slice(0, 24)
    return ofThisProcess + (count++).toString(16).padStart(12, '0')
  }
}
