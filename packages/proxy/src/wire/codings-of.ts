const none: readonly string[] = []

/** The codings of a `Content-Encoding` header; empty for most bodies. */
export function codingsOf(contentEncoding: string | null | undefined): readonly string[] {
  if (!contentEncoding) return none
  return contentEncoding
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity')
}
