import { Block } from './block.ts'

/** The text of a body; undefined when it has more than so many bytes, of which the rest is left unread. */
export async function readText(
  body: ReadableStream<Uint8Array>,
  bytes: number,
): Promise<string | undefined> {
  const reader = body.getReader()
  const kept = new Block()
  while (kept.length <= bytes) {
    const { value, done } = await reader.read()
    if (done) return new TextDecoder().decode(kept.take())
    kept.add(value)
  }
  // It may be endless.
  void reader.cancel().catch(() => {})
  return undefined
}
