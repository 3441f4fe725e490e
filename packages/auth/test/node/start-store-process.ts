import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import type { Calls } from './store-program.ts'

const program = fileURLToPath(new URL('store-program.ts', import.meta.url))

interface Message {
  readonly ready?: true
  readonly id?: number
  readonly value?: unknown
  readonly error?: string
  readonly published?: number
}

/** Starts a process that holds a `fileStore`; it ends with the test at the latest. */
export async function startStoreProcess(path: string, name = 'process') {
  const child = fork(program, [path, name], { execArgv: ['--conditions=@northbound/source'] })
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await exited
  })
  const published: number[] = []
  let calls = 0
  const waiting = new Map<number, (message: Message) => void>()
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', () => reject(new Error('The process ended before it was ready')))
    child.on('message', (message: Message) => {
      if (message.ready) resolve()
      if (message.published) published.push(message.published)
      if (message.id) waiting.get(message.id)?.(message)
    })
  })

  return {
    /** The generations that it said it has published by itself. */
    published,
    call<Name extends keyof Calls>(
      call: Name,
      ...args: Parameters<Calls[Name]>
    ): Promise<ReturnType<Calls[Name]>> {
      const id = ++calls
      return new Promise((resolve, reject) => {
        waiting.set(id, ({ value, error }) =>
          error ? reject(new Error(error)) : resolve(value as ReturnType<Calls[Name]>),
        )
        child.send({ id, call, args })
      })
    },
    async kill() {
      child.kill('SIGKILL')
      await exited
    },
    stop: () => child.kill('SIGSTOP'),
    goOn: () => child.kill('SIGCONT'),
  }
}
