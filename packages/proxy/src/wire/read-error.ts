import { NorthboundError } from '@northbound/auth'
import { readText } from './read-text.ts'

/** Maximum length of an error body, in bytes after decoding. */
const longest = 65_536

/**
 * Reads the body of an error response of the platform.
 *
 * @throws {NorthboundError} `answer-unreadable` when it is too long
 */
export async function readError(body: ReadableStream<Uint8Array>): Promise<string> {
  const text = await readText(body, longest)
  if (text !== undefined) return text
  throw new NorthboundError('answer-unreadable', {
    detail: `more than ${longest} bytes`,
    reached: 'yes',
  })
}
