import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Lease, StoredRecord, TokenStore } from '@northbound/auth'
import type { Database } from './kv-host.ts'

interface Question {
  readonly id: number
  readonly method: 'read' | 'publish' | 'lease' | 'remaining' | 'release' | 'close' | 'open'
  readonly values: readonly unknown[]
}

interface Answer {
  readonly id: number
  readonly value?: unknown
  readonly error?: string
}

/** Starts a second Deno on the same file, whose stores and leases are used from here, over its standard streams. */
export function startOtherProcess(path: string) {
  const program = new URL('kv-program.ts', import.meta.url).pathname
  const flags = ['-A', '--unstable-kv', '--conditions=@northbound/source']
  const child = spawn(process.execPath, ['run', ...flags, program, 'serve', path], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const waiting = new Map<number, (answer: Answer) => void>()
  createInterface({ input: child.stdout }).on('line', (line) => {
    const answer = fromLine(line) as Answer
    waiting.get(answer.id)?.(answer)
    waiting.delete(answer.id)
  })
  let asked = 0

  async function ask(method: Question['method'], ...values: unknown[]): Promise<unknown> {
    const question: Question = { id: ++asked, method, values }
    const { value, error } = await new Promise<Answer>((resolve) => {
      waiting.set(question.id, resolve)
      child.stdin.write(toLine(question))
    })
    if (error !== undefined) throw new Error(error)
    return value
  }

  const store: TokenStore = {
    read: async (application) => (await ask('read', application)) as StoredRecord | undefined,
    publish: async (...values) => (await ask('publish', ...values)) as StoredRecord,
    async lease(...values) {
      const asking = performance.now()
      const given = await ask('lease', ...values)
      if (!given) return undefined
      const { number, generation } = given as { number: number; generation: number }
      const until = asking + values[1]
      const remainingMs = () => until - performance.now()
      return { generation, remainingMs, release: async () => void (await ask('release', number)) }
    },
  }
  return { store, ask, end: () => child.stdin.end() }
}

/** Answers until there are no more questions. */
export async function answerQuestions(database: Database): Promise<void> {
  const store = database.store()
  const leases: Lease[] = []
  const answers: Record<string, (...values: never[]) => unknown> = {
    read: store.read,
    publish: store.publish,
    async lease(application: string, forMs: number) {
      const lease = await store.lease(application, forMs)
      return lease && { number: leases.push(lease) - 1, generation: lease.generation }
    },
    release: (number: number) => leases[number]?.release(),
    close: () => database.close(),
    open: () => database.open(),
  }
  const answer = async ({ id, method, values }: Question): Promise<Answer> => {
    try {
      return { id, value: await answers[method]?.(...(values as never[])) }
    } catch (error) {
      return { id, error: String(error) }
    }
  }
  for await (const line of createInterface({ input: process.stdin }))
    void answer(fromLine(line) as Question).then((given) => process.stdout.write(toLine(given)))
}

// Lines end at U+2028 too, which JSON leaves as it is.
function toLine(message: Question | Answer): string {
  return `${encodeURIComponent(JSON.stringify(message))}\n`
}

function fromLine(line: string): unknown {
  return JSON.parse(decodeURIComponent(line))
}
