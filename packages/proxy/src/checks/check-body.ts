import type { Incoming } from '../exchange/incoming.ts'
import { Refusal } from '../problems/refusal.ts'
import type { Settings } from '../settings/read-options.ts'

/** A body that was checked: kept whole, so that it can be sent again, or passed on as it comes. */
export type Body = Uint8Array | AsyncIterable<Uint8Array> | undefined

/** Only JSON bodies are accepted; the API has no uploads. A quoted value means the same (RFC 9110, 8.3.1). */
const json = /^application\/(?:[\w.+-]+\+)?json(?:\s*;\s*charset=("?)utf-8\1)?$/i

/** Check 9: a body of the kind that the platform takes, and no larger than allowed, whatever it says of its own length. */
export async function checkBody(
  { method, header }: Incoming,
  body: NonNullable<Incoming['body']>,
  { limits: { bodyBytes, replayBytes } }: Settings,
): Promise<Body> {
  if (method === 'GET' || method === 'HEAD') {
    throw new Refusal('request-malformed', `${method} takes no body.`)
  }
  if (header('content-encoding') !== undefined || !json.test(header('content-type') ?? '')) {
    throw new Refusal('body-refused', 'Send application/json, in UTF-8 and not compressed.')
  }
  const said = Number(header('content-length') ?? Number.NaN)
  if (said > bodyBytes) throw tooLarge(bodyBytes)
  const limited = limit(body, bodyBytes)
  return said > replayBytes ? limited : keep(limited, replayBytes)
}

function tooLarge(bytes: number): Refusal {
  return new Refusal('body-too-large', `A body may have ${bytes} bytes.`)
}

async function* limit(body: AsyncIterable<Uint8Array>, bytes: number): AsyncGenerator<Uint8Array> {
  let seen = 0
  for await (const piece of body) {
    seen += piece.length
    if (seen > bytes) throw tooLarge(bytes)
    yield piece
  }
}

/** Keeps a body that ends within so many bytes; of a longer one, which did not say so, only the beginning waited here. */
async function keep(body: AsyncGenerator<Uint8Array>, bytes: number): Promise<Body> {
  const pieces: Uint8Array[] = []
  let length = 0
  while (length <= bytes) {
    const next = await body.next()
    if (next.done) return join(pieces, length)
    pieces.push(next.value)
    length += next.value.length
  }
  return follow(pieces, body)
}

async function* follow(
  kept: readonly Uint8Array[],
  rest: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield* kept
  yield* rest
}

function join(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const [only] = pieces
  if (only && pieces.length === 1) return only
  const whole = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
