import type { Clock } from '../runtime/clock.ts'

/**
 * Sends one command and resolves with the answer of Redis: `send('GET', 'key')`. Strings may arrive as strings or bytes,
 * numbers as numbers or strings. Rejects when Redis answers with an error; the message contains that of Redis.
 */
export type SendCommand = (...command: string[]) => Promise<unknown>

/** How to send the scripts to Redis. */
export interface Connection {
  readonly send: SendCommand
  readonly timeoutMs: number
  readonly clock: Clock
}

/**
 * Runs a script by its SHA-1, or by its source when Redis does not know it: scripts are lost at a restart,
 * and some REST gateways have no EVALSHA. All scripts are idempotent.
 * https://redis.io/docs/latest/develop/programmability/eval-intro/
 *
 * @throws what `send` throws, or an Error after `timeoutMs`: clients queue commands while they are
 * not connected, some of them forever.
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
