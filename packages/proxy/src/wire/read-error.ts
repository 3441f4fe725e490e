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
  return orTooLong(await readText(body, longestError))
}

/**
 * @param text undefined when the body has more than `longestError` bytes
 * @throws {NorthboundError} `answer-unreadable` then
 */
export function orTooLong(text: string | undefined): string {
  if (text !== undefined) return text
  throw new NorthboundError('answer-unreadable', {
    detail: `more than ${longestError} bytes`,
    reached: 'yes',
  })
}
