/** The program of a process that does to a `fileStore` what its parent says: `store-process.ts` starts it. */
import { appendFile } from 'node:fs/promises'
import type { Lease } from '@northbound/auth'
import { fileStore } from '@northbound/auth/node'
import { application, recordOf } from './token-record.ts'
import { passRealTime } from '../real-time.ts'

export interface Calls {
  lease(forMs: number): { generation: number; until: number } | undefined
  publish(generation: number): number
  release(): void
  /** Takes the lease `rounds` times, and writes into `log` when it begins and when it ends to hold it. */
  race(rounds: number, log: string): void
  /** Publishes ever newer records until it is killed, and reports each. */
  publishForEver(): void
}

const [path = '', name = ''] = process.argv.slice(2)
process.umask(0)
const store = fileStore({ path })
let held: Lease | undefined

const calls: { [Name in keyof Calls]: (...args: Parameters<Calls[Name]>) => Promise<unknown> } = {
  async lease(forMs) {
    held = await store.lease(application, forMs)
    return held && { generation: held.generation, until: Date.now() + held.remainingMs() }
  },
  async publish(generation) {
    const { record } = await store.publish(application, recordOf(generation, name))
    return record.generation
  },
  async release() {
    await held?.release()
  },
  async race(rounds, log) {
    for (let won = 0; won < rounds;) {
      const lease = await store.lease(application, 60_000)
      if (!lease) {
        await passRealTime(5 * Math.random())
        continue
      }
      await appendFile(log, `begin ${lease.generation}\n`)
      await store.publish(application, recordOf(lease.generation, name))
      await appendFile(log, `end ${lease.generation}\n`)
      await lease.release()
      won++
    }
  },
  async publishForEver() {
    for (let generation = 1; ; generation++) {
      await store.publish(application, recordOf(generation))
      process.send?.({ published: generation })
    }
  },
}

process.on('message', ({ id, call, args }: { id: number; call: keyof Calls; args: never[] }) => {
  const answer: Promise<unknown> = (calls[call] as (...args: never[]) => Promise<unknown>)(...args)
  answer.then(
    (value) => process.send?.({ id, value }),
    (error: unknown) => process.send?.({ id, error: String(error) }),
  )
})
process.send?.({ ready: true })
