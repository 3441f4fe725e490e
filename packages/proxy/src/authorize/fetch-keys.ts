import { readText } from '../wire/read-text.ts'
import { Refusal } from '../problems/refusal.ts'

/** Maximum length of a key set, in bytes after decoding; usual ones have a few kilobytes. */
const longest = 262_144

/**
 * Fetches the keys of an identity provider. A failure is the provider's fault, so it must not be reported as an invalid token.
 *
 * @throws {Refusal} `identity-unavailable`
 */
export async function fetchKeys(url: string, init: RequestInit): Promise<Response> {
  const keys = await fetch(url, init)
    .then(readKeys)
    .catch(() => undefined)
  if (keys) return Response.json(keys)
  const detail = 'The keys of the identity provider could not be fetched.'
  throw new Refusal('identity-unavailable', detail, { 'retry-after': '5' })
}

/** The key set, or undefined when the response has none. */
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
