import { NorthboundError } from '../errors/northbound-error.ts'
import type { StoredRecord, TokenRecord } from '../store/token-store.ts'

/**
 * The record and its age from `[record, ageMs]`; undefined when there is none, or when it is not one of ours, so that
 * the next login replaces it.
 *
 * @throws {NorthboundError} `store-unavailable` when it is not an answer of Redis: then `send` is wrong.
 */
export function readStored(answer: unknown): StoredRecord | undefined {
  if (answer === null || answer === undefined) return undefined
  if (!Array.isArray(answer)) throw new NorthboundError('store-unavailable', { detail: notRedis })
  const record = readRecord(readText(answer[0]))
  return record && { record, ageMs: readNumber(answer[1]) }
}

/** @throws {NorthboundError} `store-unavailable` when it is not a number. */
export function readNumber(answer: unknown): number {
  const number = Number.parseInt(readText(answer), 10)
  if (Number.isNaN(number)) throw new NorthboundError('store-unavailable', { detail: notRedis })
  return number
}

// The other value may hold a token, so it is not shown.
const notRedis = '`send` must resolve with the answer of Redis itself'

function readText(answer: unknown): string {
  if (ArrayBuffer.isView(answer)) return new TextDecoder().decode(answer)
  // A client that parses JSON by itself returns an object.
  if (typeof answer === 'object')
    throw new NorthboundError('store-unavailable', { detail: notRedis })
  return String(answer)
}

function readRecord(text: string): TokenRecord | undefined {
  try {
    const record: TokenRecord | null = JSON.parse(text)
    // All of it but the generation is opaque.
    return record && record.generation > 0 ? record : undefined
  } catch {
    return undefined
  }
}
