import { readText } from '../exchange/read-text.ts'
import { Refusal } from '../problems/refusal.ts'

/** Key sets have a few kilobytes, in bytes after decoding. */
const longest = 262_144

/**
 * Fetches the keys of an identity provider. Whatever goes wrong is the provider's fault, and no reason to tell a caller that its
 * token is at fault.
 *
 * @throws {Refusal} `identity-unavailable`
 */
export async function fetchKeys(url: string, init: RequestInit): Promise<Response> {
  const keys = await fetch(url, init)
    .then(readKeys)
    .catch(() => undefined)
  if (keys) return Response.json(keys)
  const detail = 'The identity provider, whose keys are needed, gave none.'
  throw new Refusal('identity-unavailable', detail, { 'retry-after': '5' })
}

/** The key set, or undefined when the answer has none. */
async function readKeys({ status, body }: Response): Promise<object | undefined> {
  if (status !== 200) void body?.cancel().catch(() => {})
  else if (body) return keySetOf(JSON.parse((await readText(body, longest)) ?? ''))
  return undefined
}

function keySetOf(value: unknown): object | undefined {
  const { keys } = Object(value) as { keys?: unknown }
  const isSet = Array.isArray(keys) && keys.every((key) => typeof key === 'object' && key !== null)
  return isSet ? { keys } : undefined
}
