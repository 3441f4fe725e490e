import { NorthboundError } from '@northbound/auth'
import { readText } from './read-text.ts'

/** Maximum length of an error body, in bytes after decoding. */
export const longestError = 65_536

/**
 * Reads the body of an error response of the platform.
 *
 * @throws {NorthboundError} `answer-unreadable` when it is too long
 */
export async function readError(body: ReadableStream<Uint8Array>): Promise<string> {
  const text = await readText(body, longestError)
  if (text === undefined) throw tooLong()
  return text
}

/** The error of a response whose error body is too long. */
export function tooLong(): NorthboundError {
  return new NorthboundError('answer-unreadable', {
    detail: `more than ${longestError} bytes`,
    reached: 'yes',
  })
}
