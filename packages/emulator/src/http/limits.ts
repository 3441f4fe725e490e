/**
 * How much of a request is read. Assumed, all of it: the documents give no limits but those of
 * single fields. 1 MiB, 8 KiB and 16 KiB are what servers of this kind are commonly set to.
 */
export const limits = {
  /** Bytes of a body. */
  body: 1_048_576,
  /** Characters of the path and the query. */
  url: 8192,
  /** Characters of all header names and values. */
  headers: 16_384,
} as const

/** Which limit a request breaks before its body is read. */
export function brokenLimit(url: URL, headers: Headers): 'url' | 'headers' | undefined {
  if (url.pathname.length + url.search.length > limits.url) return 'url'
  let size = 0
  headers.forEach((value, name) => {
    size += name.length + value.length
  })
  return size > limits.headers ? 'headers' : undefined
}
