import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { ReplicaNews, ReplicaOptions } from './replica-program.ts'

const program = fileURLToPath(new URL('replica-program.ts', import.meta.url))

/** A proxy in a separate process. */
export interface Replica extends AsyncDisposable {
  readonly url: string
  readonly isAlive: boolean
  /** Number of its calls in progress. */
  countUnderWay(): Promise<number>
  /** Kills it like a crash: its calls in progress are lost. */
  kill(): Promise<void>
}

/** Resolves when it listens. */
export async function startReplica(options: ReplicaOptions): Promise<Replica> {
  const child = fork(program, [JSON.stringify(options)], {
    execArgv: ['--conditions=@northbound/source', '--disable-warning=ExperimentalWarning'],
  })
  const exited = once(child, 'exit')
  const gone = exited.then(([code, signal]) => {
    throw new Error(`The replica ended with ${code ?? signal}.`)
  })
  gone.catch(() => {})
  let isAlive = true
  const hear = async <News extends ReplicaNews>(): Promise<News> => {
    const [news] = await Promise.race([once(child, 'message'), gone])
    return news as News
  }
  const kill = async () => {
    isAlive = false
    child.kill('SIGKILL')
    await exited
  }
  const { port } = await hear<{ port: number }>()
  return {
    url: `http://127.0.0.1:${port}`,
    get isAlive() {
      return isAlive
    },
    async countUnderWay() {
      child.send('how many?')
      return (await hear<{ underWay: number }>()).underWay
    },
    kill,
    [Symbol.asyncDispose]: kill,
  }
}
