import type { Replica } from './start-replica.ts'

export const page = 'https://app.example.com'

const devices = '/iocm/app/dm/v1.4.0/devices?pageNo=0&pageSize=1'
const registrations = '/iocm/app/reg/v1.1.0/deviceCredentials'
let registered = 0

/** Reads the device list; resolves to the status. */
export async function read({ url }: Replica): Promise<number> {
  return statusOf(await fetch(url + devices, { headers: { origin: page, 'x-northbound': '1' } }))
}

/** Registers a new device: executed twice, it would be refused. */
export async function write({ url }: Replica): Promise<number> {
  return statusOf(
    await fetch(url + registrations, {
      method: 'POST',
      headers: { origin: page, 'x-northbound': '1', 'content-type': 'application/json' },
      body: JSON.stringify({ nodeId: `node-${++registered}` }),
    }),
  )
}

async function statusOf(answer: Response): Promise<number> {
  await answer.text()
  return answer.status
}

/** Callers that call one replica after the other without a pause; half of them read, half of them write. */
export class Load implements AsyncDisposable {
  /** Calls without a response of 200 from a running replica. */
  readonly failures: string[] = []
  /** Calls that were lost with a replica, and retried at another. */
  movedOn = 0
  answered = 0

  readonly #replicas: readonly Replica[]
  readonly #answeredBy = new Map<Replica, number>()
  /** Number of ended calls of each caller. */
  readonly #ended: number[]
  readonly #callers: Promise<void>[]
  /** Called when the next call has ended, successfully or not. */
  readonly #atNextEnd: (() => void)[] = []
  #isOver = false

  constructor(replicas: readonly Replica[], callers: number) {
    this.#replicas = replicas
    this.#ended = Array.from({ length: callers }, () => 0)
    this.#callers = Array.from({ length: callers }, (_, caller) => this.#call(caller))
  }

  /**
   * Resolves when each living replica has answered so many calls more, those that were under way among them, and every
   * call that was still under way then has ended too: none is left that met what came before.
   * @throws {Error} as soon as a call has failed
   */
  async more(calls: number): Promise<void> {
    const before = new Map(this.#answeredBy)
    const isEnough = (replica: Replica) =>
      !replica.isAlive || (this.#answeredBy.get(replica) ?? 0) >= (before.get(replica) ?? 0) + calls
    await this.#until(() => this.#replicas.every(isEnough))
    const ended = [...this.#ended]
    await this.#until(() => this.#ended.every((count, caller) => count > ended[caller]!))
  }

  async #until(isSo: () => boolean): Promise<void> {
    while (!isSo()) {
      if (this.failures.length > 0) throw new Error(`Calls failed: ${this.failures.join('; ')}`)
      await new Promise<void>((resolve) => this.#atNextEnd.push(resolve))
    }
  }

  async stop(): Promise<void> {
    this.#isOver = true
    await Promise.all(this.#callers)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop()
  }

  async #call(caller: number): Promise<void> {
    const send = caller % 2 === 0 ? read : write
    for (let turn = caller; !this.#isOver; turn++) {
      const living = this.#replicas.filter(({ isAlive }) => isAlive)
      const replica = living[turn % living.length]
      if (!replica) return
      try {
        const status = await send(replica)
        if (status === 200 || status === 201) this.#count(replica)
        else this.failures.push(`${send.name}: ${status}`)
      } catch (error) {
        if (replica.isAlive) this.failures.push(`${send.name}: ${String(error)}`)
        else this.movedOn++
      }
      this.#ended[caller]!++
      for (const goOn of this.#atNextEnd.splice(0)) goOn()
    }
  }

  #count(replica: Replica): void {
    this.answered++
    this.#answeredBy.set(replica, (this.#answeredBy.get(replica) ?? 0) + 1)
  }
}
