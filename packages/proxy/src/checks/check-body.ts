import { Block } from '../wire/block.ts'
import type { Incoming } from '../wire/incoming.ts'
import { Refusal } from '../problems/refusal.ts'
import type { Settings } from '../settings/read-options.ts'
import { LimitedBody, tooLarge } from './limited-body.ts'

/** A checked body: buffered, so that it can be replayed, or streamed. */
export type Body = Uint8Array | AsyncIterable<Uint8Array> | undefined

/** Only JSON bodies are accepted; the API has no uploads. A quoted value means the same (RFC 9110, 8.3.1). */
const json = /^application\/(?:[\w.+-]+\+)?json(?:\s*;\s*charset=("?)utf-8\1)?$/i

/** Check 9: the body is JSON and not too large, whatever its content-length says. */
export async function checkBody(
  caller: Incoming,
  body: NonNullable<Incoming['body']>,
  { limits }: Pick<Settings, 'limits'>,
): Promise<Body> {
  const { method, header } = caller
  if (method === 'GET' || method === 'HEAD') {
    throw new Refusal('request-malformed', `${method} must not have a body.`)
  }
  if (header('content-encoding') !== undefined || !json.test(header('content-type') ?? '')) {
    throw new Refusal('body-refused', 'Send application/json, in UTF-8 and not compressed.')
  }
  const said = Number(header('content-length') ?? Number.NaN)
  if (said > limits.bodyBytes) throw tooLarge(limits.bodyBytes)
  const limited = new LimitedBody(body, caller, limits)
  return said > limits.replayBytes ? limited : keep(limited, limits.replayBytes)
}

/** Buffers a body of up to `bytes`. A longer one, without a truthful content-length, is streamed after its buffered beginning. */
async function keep(body: LimitedBody, bytes: number): Promise<Body> {
  const kept = new Block()
  while (kept.length <= bytes) {
    const next = await body.next()
    if (next.done) return kept.take()
    kept.add(next.value)
  }
  return follow(kept.take(), body)
}

async function* follow(
  kept: Uint8Array,
  rest: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield kept
  yield* rest
}
