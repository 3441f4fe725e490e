import {
  brotliCompressSync,
  deflateRawSync,
  deflateSync,
  gzipSync,
  zstdCompressSync,
} from 'node:zlib'

/** What a body of the platform meets on its way: the port of Node decodes nothing, and each fetch decodes other codings. */
export type Transport = 'the port of Node' | 'the fetch of Node' | 'Deno' | 'Bun' | 'workerd'

/** A body with a `Content-Encoding`, which arrives plain or is refused as `answer-unreadable`. */
export interface EncodedBody {
  readonly what: string
  readonly coding: string
  readonly bytes: Uint8Array
  /** Where it is refused. */
  readonly refusedBy: readonly Transport[]
}

export const plainText = JSON.stringify({ devices: 'x'.repeat(200) })
const plain = Buffer.from(plainText)
const gzipped = gzipSync(plain)

const body = (
  what: string,
  coding: string,
  bytes: Uint8Array,
  ...refusedBy: Transport[]
): EncodedBody => ({ what, coding, bytes, refusedBy })

export const encodedBodies: readonly EncodedBody[] = [
  body('gzip', 'gzip', gzipped),
  body('gzip by its old name', 'x-gzip', gzipped),
  body('gzip in capitals', 'GZIP', gzipped),
  body('gzip behind identity', 'identity, gzip', gzipped),
  body('deflate with the header of zlib', 'deflate', deflateSync(plain)),
  body('deflate without a header', 'deflate', deflateRawSync(plain)),
  body('br', 'br', brotliCompressSync(plain)),
  body(
    'zstd',
    'zstd',
    zstdCompressSync(plain),
    'the port of Node',
    'the fetch of Node',
    'Deno',
    'workerd',
  ),
  body('gzip twice', 'gzip, gzip', gzipSync(gzipped), 'the port of Node', 'Deno', 'Bun', 'workerd'),
  body('text that says it is gzip', 'gzip', plain, 'the fetch of Node', 'Bun', 'workerd'),
  body('text that says it is br', 'br', plain, 'the fetch of Node', 'Bun', 'workerd'),
  body('text that says it is deflate', 'deflate', plain, 'the fetch of Node', 'Bun'),
  body('text with a coding that nobody knows', 'compress', plain),
  body('text that is not encoded', 'identity', plain),
  body(
    'bytes that are neither text nor gzip',
    'gzip',
    Buffer.from([0x1f, 0x8b, 1, 2, 3]),
    'the port of Node',
    'the fetch of Node',
    'Deno',
    'Bun',
    'workerd',
  ),
]
