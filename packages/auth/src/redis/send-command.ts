import type { Clock } from '../runtime/clock.ts'

/**
 * Sends one command and resolves with the answer of Redis: `send('GET', 'key')`. Texts may come as strings or as bytes,
 * numbers as numbers or as texts. Rejects when Redis answers with an error, and the message has the words of Redis.
 */
export type SendCommand = (...command: string[]) => Promise<unknown>

/** How the scripts get to Redis. */
export interface Connection {
  readonly send: SendCommand
  readonly timeoutMs: number
  readonly clock: Clock
}

/**
 * Runs a script by its name, which is its SHA-1, or by its text when Redis does not know it: a restart forgets scripts,
 * and some REST gateways have no EVALSHA. Every script of ours may be run twice with the same arguments.
 * https://redis.io/docs/latest/develop/programmability/eval-intro/
 *
 * @throws what `send` throws, or an Error when there was no answer in time: clients queue commands while they are
 * not connected, some of them for ever.
 */
export function runScript(
  { send, timeoutMs, clock }: Connection,
  script: string,
  keys: readonly string[],
  ...values: string[]
): Promise<unknown> {
  const rest = [`${keys.length}`, ...keys, ...values]
  const run = async () => {
    try {
      return await send('EVALSHA', await nameOf(script), ...rest)
    } catch (error) {
      if (!/NOSCRIPT|EVALSHA/i.test(String(error))) throw error
      return send('EVAL', script, ...rest)
    }
  }
  return new Promise((resolve, reject) => {
    const late = () => reject(new Error(`Redis did not answer within ${timeoutMs} ms.`))
    const cancel = clock.schedule(timeoutMs, late)
    run().then(resolve, reject).finally(cancel)
  })
}

async function nameOf(script: string): Promise<string> {
  const sum = await crypto.subtle.digest('SHA-1', new TextEncoder().encode(script))
  return Array.from(new Uint8Array(sum), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
