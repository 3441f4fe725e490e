/** Types of bodies that can be read more than once; every other object may be empty after the first read. */
const lasting = () => [Blob, FormData, URLSearchParams, ArrayBuffer]

/**
 * Whether a body can be sent twice. A stream cannot, nor can any other body that yields its chunks one by one: an async
 * generator, a Node readable, a form-data package whose files are streams.
 */
export function isReplayable(body: unknown): boolean {
  return (
    Object(body) !== body ||
    ArrayBuffer.isView(body) ||
    lasting().some((type) => body instanceof type)
  )
}
