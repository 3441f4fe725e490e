const none: readonly string[] = []

/** How a body is encoded, by its `Content-Encoding`; empty for most bodies. */
export function codingsOf(contentEncoding: string | null | undefined): readonly string[] {
  if (!contentEncoding) return none
  return contentEncoding
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity')
}
