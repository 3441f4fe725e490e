import { promisify } from 'node:util'
import { brotliDecompress, gunzip, inflate } from 'node:zlib'
import { NorthboundError } from '@northbound/auth'

const decoders = {
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  deflate: promisify(inflate),
  br: promisify(brotliDecompress),
}
/** A body that is read here is an error, and an error is short. A bomb is longer, in bytes. */
const maxOutputLength = 65_536

/**
 * Decodes a body that must be understood here. The platform was asked for `identity`; a gateway in front of it may encode all
 * the same.
 *
 * @param encoding the value of `Content-Encoding`
 * @throws {NorthboundError} `answer-unreadable` when it cannot be decoded
 */
export async function decodeBody(body: Buffer, encoding: string | undefined): Promise<string> {
  const name = (encoding ?? '').trim().toLowerCase()
  if (name === '' || name === 'identity') return body.toString('utf8')
  const decoder = Object.hasOwn(decoders, name)
    ? decoders[name as keyof typeof decoders]
    : undefined
  try {
    if (!decoder) throw new TypeError('unknown encoding')
    return (await decoder(body, { maxOutputLength })).toString('utf8')
  } catch {
    throw new NorthboundError('answer-unreadable', {
      detail: 'its Content-Encoding could not be decoded',
      reached: 'yes',
    })
  }
}
