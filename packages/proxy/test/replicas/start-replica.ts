import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { ReplicaNews, ReplicaOptions } from './replica-program.ts'

const program = fileURLToPath(new URL('replica-program.ts', import.meta.url))

/** A proxy in a process of its own. */
export interface Replica extends AsyncDisposable {
  readonly url: string
  readonly isAlive: boolean
  /** How many calls are under way in it. */
  countUnderWay(): Promise<number>
  /** Ends it as a crash would: what it was about to answer is lost. */
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
