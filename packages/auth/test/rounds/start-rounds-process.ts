import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import type { Participant } from './play-rounds.ts'

const program = fileURLToPath(new URL('rounds-program.ts', import.meta.url))

interface Where {
  readonly kind: 'file' | 'redis'
  /** The folder of the store, or the socket of Redis. */
  readonly path: string
  readonly url: string
  readonly app: object
}

/** Starts a process with a token source on a shared store; it ends with the test at the latest. */
export async function startRoundsProcess({ kind, path, url, app }: Where) {
  const child = fork(program, [kind, path, url, JSON.stringify(app)], {
    execArgv: ['--conditions=@northbound/source'],
  })
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const kill = async () => {
    child.kill('SIGKILL')
    await exited
  }
  onTestFinished(kill)
  const answer = async () => {
    const ended = exited.then(() => {
      throw new Error('The process ended')
    })
    const [message] = await Promise.race([once(child, 'message'), ended])
    const { value, error } = message as { value: number; error?: string }
    if (error) throw new Error(error)
    return value
  }
  await answer()
  const participant: Participant = {
    async jump(ms) {
      child.send(ms)
      await answer()
    },
    async call() {
      child.send(null as never)
      return answer()
    },
  }
  return { ...participant, kill }
}

/** Two processes; every 20th round one of them is killed and another takes its place. */
export async function startTwo(where: Where) {
  const two = [await startRoundsProcess(where), await startRoundsProcess(where)]
  return async (round: number): Promise<readonly Participant[]> => {
    if (round > 0 && round % 20 === 0) {
      await two.shift()?.kill()
      two.push(await startRoundsProcess(where))
    }
    return two
  }
}
