/**
 * The size limits of a request. All are assumed: the documents have only limits of
 * single fields. 1 MiB, 8 KiB and 16 KiB are common settings of such servers.
 */
export const limits = {
  /** Bytes of a body. */
  body: 1_048_576,
  /** Characters of the path and the query. */
  url: 8192,
  /** Characters of all header names and values. */
  headers: 16_384,
} as const

/** Which limit a request exceeds before its body is read. */
export function brokenLimit(url: URL, headers: Headers): 'url' | 'headers' | undefined {
  if (url.pathname.length + url.search.length > limits.url) return 'url'
  let size = 0
  headers.forEach((value, name) => {
    size += name.length + value.length
  })
  return size > limits.headers ? 'headers' : undefined
}
