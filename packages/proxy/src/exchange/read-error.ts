import { NorthboundError } from '@northbound/auth'
import { readText } from './read-text.ts'

/** A body that is read here is an error, and an error is short, in bytes after decoding. */
const longest = 65_536

/**
 * The text of an error of the platform.
 *
 * @throws {NorthboundError} `answer-unreadable` when it is longer than any error
 */
export async function readError(body: ReadableStream<Uint8Array>): Promise<string> {
  const text = await readText(body, longest)
  if (text !== undefined) return text
  throw new NorthboundError('answer-unreadable', {
    detail: `more than ${longest} bytes`,
    reached: 'yes',
  })
}
