import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { fromSources } from './from-sources.ts'

/** What is in use after garbage has been collected twice, and after how many calls. */
export interface HeapAt {
  readonly calls: number
  readonly megabytes: number
}

export interface Memory {
  readonly heaps: readonly HeapAt[]
  /** What the journal holds at the end. */
  readonly entries: number
}

const program = fileURLToPath(new URL('memory-program.ts', import.meta.url))

/** Lets an emulator in a process of its own answer as many calls as the last mark says. */
export async function measureMemory(marks: readonly number[]): Promise<Memory> {
  const child = fork(program, marks.map(String), { execArgv: [...fromSources, '--expose-gc'] })
  const ended = once(child, 'exit').then(() => {
    throw new Error('the process ended before it was done')
  })
  ended.catch(() => {})
  const [memory] = (await Promise.race([once(child, 'message'), ended])) as [Memory]
  return memory
}
