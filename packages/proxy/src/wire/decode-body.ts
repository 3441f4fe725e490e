import { isNorthboundError, NorthboundError } from '@northbound/auth'
import { Block } from './block.ts'
import { BodySource } from './body-source.ts'

type Body = ReadableStream<Uint8Array>

/** Number of bytes that show whether a body is text; random bytes hardly ever look like it. */
const enough = 64
/** Chunk size for the decoder. Some decoders expand a whole chunk, up to a thousandfold, before it is read. */
const pieceBytes = 1024
/** A decoded body may always have `freeBytes`; a longer one at most `ratio` times its encoded length (decompression bombs). */
const freeBytes = 1_048_576
const ratio = 100

/**
 * Decodes a body that has a `Content-Encoding`. The proxy asks for `identity`, but a gateway of the platform may encode anyway.
 * The fetch of some runtimes has already decoded such a body, others have not, and no header shows which: so a body that begins
 * with text is used as it is, and any other is decoded here.
 *
 * @param codings the result of `codingsOf`
 * @throws {NorthboundError} `answer-unreadable` when the beginning cannot be decoded; later failures error the returned stream
 */
export async function decodeBody(body: Body, codings: readonly string[]): Promise<Body> {
  const reader = body.getReader()
  try {
    const { start, isWhole } = await readStart(reader)
    if (isText(start, isWhole)) return new ReadableStream(new BodySource(reader, start), lazy)
    const format = codings.length === 1 && formatOf(codings[0]!, start)
    if (!format) throw undecodable()
    return await startOf(inflate(new BodySource(reader, start, pieceBytes), format))
  } catch (error) {
    void reader.cancel(error).catch(() => {})
    throw isNorthboundError(error) ? error : undecodable()
  }
}

const lazy = { highWaterMark: 0 }

async function readStart(reader: ReadableStreamDefaultReader<Uint8Array>) {
  const start = new Block()
  while (start.length < enough) {
    const { value, done } = await reader.read()
    if (done) return { start: start.take(), isWhole: true }
    start.add(value)
  }
  return { start: start.take(), isWhole: false }
}

function isText(bytes: Uint8Array, isWhole: boolean): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: !isWhole })
    // No control characters except tabs and line breaks.
    return !/[^\P{Cc}\t\r\n]/u.test(text)
  } catch {
    return false
  }
}

/** The format name of `DecompressionStream`. */
function formatOf(coding: string, [first = 0, second = 0]: Uint8Array): string | undefined {
  if (coding === 'gzip' || coding === 'x-gzip') return 'gzip'
  // Not every runtime supports it.
  if (coding === 'br') return 'brotli'
  if (coding !== 'deflate') return undefined
  // It should begin with the header of zlib (RFC 1950, 2.2); some servers leave that out (RFC 9110, 8.4.1.2).
  const isZlib = (first & 15) === 8 && ((first << 8) | second) % 31 === 0
  return isZlib ? 'deflate' : 'deflate-raw'
}

/** @throws {TypeError} when the runtime does not support the format */
function inflate(source: BodySource, format: string): Body {
  const decoder = new DecompressionStream(format as CompressionFormat)
  let bytes = 0
  const limit = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array>({
    transform(piece, controller) {
      bytes += piece.length
      if (bytes > freeBytes && bytes > source.bytes * ratio) throw undecodable()
      controller.enqueue(piece)
    },
  })
  const encoded = new ReadableStream(source, lazy) as ReadableStream<Uint8Array<ArrayBuffer>>
  return encoded.pipeThrough(decoder).pipeThrough(limit)
}

/** Resolves to the same body once its beginning is decoded. Decoder errors differ between runtimes. */
async function startOf(body: Body): Promise<Body> {
  const reader = body.getReader()
  const { value } = await reader.read()
  return new ReadableStream(new BodySource(reader, value), lazy)
}

function undecodable(): NorthboundError {
  return new NorthboundError('answer-unreadable', { detail: 'content-encoding', reached: 'yes' })
}
