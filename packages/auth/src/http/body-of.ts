/** So much of an answer is read whole, in bytes after decoding. A grant or an error is far shorter. */
const longest = 65_536

/**
 * What is left in a reader as a body again, up to 64 kB: the rest, which may be endless or unpack to a gigabyte, is cancelled.
 *
 * @param left passes on so many bytes instead
 * @param pieces go in front, and do not count
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
      // A body with a clone is cancelled only when both are, so nobody waits for that.
      reader.cancel().catch(() => {})
    },
    cancel: (reason) => reader.cancel(reason),
  })
}
