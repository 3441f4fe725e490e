/** The kinds of bodies that can be read again; every other object is read once, and may be empty afterwards. */
const lasting = () => [Blob, FormData, URLSearchParams, ArrayBuffer]

/**
 * Whether a body can be sent twice. A stream cannot, nor can anything that yields its pieces one by one: an async
 * generator, a readable of Node, the form of a package whose files are streams.
 */
export function isReplayable(body: unknown): boolean {
  return (
    Object(body) !== body ||
    ArrayBuffer.isView(body) ||
    lasting().some((type) => body instanceof type)
  )
}
