import { Block } from './block.ts'

/** Reads a body as text; undefined when it has more than `bytes`, and the rest is not read. */
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
  // The body may be endless.
  void reader.cancel().catch(() => {})
  return undefined
}
