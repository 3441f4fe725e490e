import { Agent, request } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { devices, page } from './paths.ts'
import { basic, callers, type Person } from './people.ts'

/** The results of the callers. */
export interface Experience {
  /** Durations of successful calls, in ms. */
  readonly durations: number[]
  /** Failures with their number. */
  readonly failures: Map<string, number>
}

/** Pause between two calls of one caller, in ms, like a page that polls. */
const pauseMs = 20

/** All 20 callers call repeatedly, each on a keep-alive connection, until the signal aborts. */
export async function callUntil(signal: AbortSignal, port: number): Promise<Experience> {
  const seen: Experience = { durations: [], failures: new Map() }
  await Promise.all(callers.map((caller) => repeatCalls(caller, port, signal, seen)))
  return seen
}

async function repeatCalls(
  caller: Person,
  port: number,
  signal: AbortSignal,
  { durations, failures }: Experience,
): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  while (!signal.aborted) {
    const start = performance.now()
    const failure = await call(caller, port, agent)
    if (failure === undefined) durations.push(performance.now() - start)
    else failures.set(failure, (failures.get(failure) ?? 0) + 1)
    await pause(pauseMs)
  }
  agent.destroy()
}

/** @returns the failure; undefined after a success */
function call(
  caller: Person,
  port: number,
  agent: Agent,
  isAgain = false,
): Promise<string | undefined> {
  return new Promise((resolve) => {
    const headers = { authorization: basic(caller), origin: page, 'x-northbound': '1' }
    const asked = request(
      { host: '127.0.0.1', port, path: `${devices}?pageNo=0`, agent, headers, timeout: 30_000 },
      (response) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (piece: string) => (text += piece))
        response.once('error', (error) => resolve(error.message))
        response.once('end', () => {
          const isRight = response.statusCode === 200 && text.includes('"devices"')
          resolve(isRight ? undefined : `status ${response.statusCode}`)
        })
      },
    )
    asked.once('timeout', () => asked.destroy(new Error('no response within 30 s')))
    asked.once('error', (error) => {
      // A keep-alive connection may close just when it is reused; every HTTP client retries then.
      const isStale = asked.reusedSocket && !isAgain
      resolve(isStale ? call(caller, port, agent, true) : error.message)
    })
    asked.end()
  })
}
