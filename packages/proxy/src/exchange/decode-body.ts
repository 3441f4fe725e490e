import { isNorthboundError, NorthboundError } from '@northbound/auth'
import { Block } from './block.ts'
import { BodySource } from './body-source.ts'

type Body = ReadableStream<Uint8Array>

/** So many bytes show whether a body is text; random bytes hardly ever look like it. */
const enough = 64
/** The decoder gets so many bytes at a time, as some decode all of a piece before anybody reads: at most a thousand times as many. */
const pieceBytes = 1024
/** A body may always unpack to so many bytes, and to no more than so many times its own length beyond. */
const freeBytes = 1_048_576
const ratio = 100

/**
 * The plain bytes of a body that has a `Content-Encoding`. The platform was asked for `identity`, but a gateway in front of it may
 * encode all the same. The fetch of some runtimes has decoded such a body, that of others has not, and no header says which: so
 * a body that begins with text is taken as plain, and any other is decoded here.
 *
 * @param codings what `codingsOf` made of the header
 * @throws {NorthboundError} `answer-unreadable` when its beginning cannot be decoded; when the rest cannot, the body that it gives breaks off
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
    // No control characters but tabs and line breaks.
    return !/[^\P{Cc}\t\r\n]/u.test(text)
  } catch {
    return false
  }
}

/** What `DecompressionStream` calls it. */
function formatOf(coding: string, [first = 0, second = 0]: Uint8Array): string | undefined {
  if (coding === 'gzip' || coding === 'x-gzip') return 'gzip'
  // Not every runtime knows it.
  if (coding === 'br') return 'brotli'
  if (coding !== 'deflate') return undefined
  // It should begin with the header of zlib (RFC 1950, 2.2); some servers leave that out (RFC 9110, 8.4.1.2).
  const isZlib = (first & 15) === 8 && ((first << 8) | second) % 31 === 0
  return isZlib ? 'deflate' : 'deflate-raw'
}

/** @throws {TypeError} when the runtime does not know the format */
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

/** The same body, once its beginning could be decoded. A decoder fails with errors of its own, in each runtime with others. */
async function startOf(body: Body): Promise<Body> {
  const reader = body.getReader()
  const { value } = await reader.read()
  return new ReadableStream(new BodySource(reader, value), lazy)
}

function undecodable(): NorthboundError {
  return new NorthboundError('answer-unreadable', { detail: 'content-encoding', reached: 'yes' })
}
