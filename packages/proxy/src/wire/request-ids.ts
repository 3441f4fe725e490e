/**
 * Makes request ids: UUIDs of version 8 (RFC 9562), a random prefix per process followed by a counter. They must be unique,
 * not hard to guess, and every call needs one.
 */
export function createRequestIds(): () => string {
  let ofThisProcess: string | undefined
  let count = 0
  return () => {
    // Lazy: workers have no random numbers before their first request.
    ofThisProcess ??= crypto
      .randomUUID()
      .replace(/-4(?=.{3}-.{4}-.{12}$)/, '-8')
      .slice(0, 24)
    return ofThisProcess + (count++).toString(16).padStart(12, '0')
  }
}
