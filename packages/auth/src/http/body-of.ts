/** Answers are read up to this size, in bytes after decoding. A grant or an error is far shorter. */
const longest = 65_536

/**
 * Turns the rest of a reader into a body of at most 64 kB. What is beyond, which may be endless or unpack to a gigabyte, is cancelled.
 *
 * @param left the limit in bytes, in place of 64 kB
 * @param pieces chunks to put in front; they do not count
 */
export function bodyOf(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  left = longest,
  pieces: readonly Uint8Array[] = [],
): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(piece)
    },
    async pull(controller) {
      const { done, value } = await reader.read()
      if (value) {
        controller.enqueue(value.subarray(0, left))
        left -= value.length
      }
      if (!done && left > 0) return
      controller.close()
      // Cancelling a cloned body settles only when both copies are cancelled, so this is not awaited.
      reader.cancel().catch(() => {})
    },
    cancel: (reason) => reader.cancel(reason),
  })
}
