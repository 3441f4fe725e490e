import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { LifeNews, LifeOptions } from './life-news.ts'

const program = fileURLToPath(new URL('life-program.ts', import.meta.url))

/** A constant number of processes that share one token: each killed process is replaced by a new one. */
export class Crew {
  /** Calls of living processes that failed. */
  readonly failures: string[] = []
  /** Records that were older than one seen before. */
  readonly wentBack: string[] = []
  /** Tokens of which a process said that it has published them. */
  readonly published = new Set<string>()
  /** The processes that were killed. */
  readonly killed = new Set<string>()
  /** The last generation that each process had a lease for. */
  readonly generations = new Map<string, number>()
  /** Is called with a process that has just been given the lease. */
  onLease = (_process: string): void => {}

  readonly #options: Omit<LifeOptions, 'isWatching'>
  readonly #living = new Map<string, ChildProcess>()
  readonly #ends: Promise<void>[] = []
  #started = 0
  #failed: Error | undefined

  constructor(count: number, options: Omit<LifeOptions, 'isWatching'>) {
    this.#options = options
    for (let started = 0; started < count; started++) this.#startOne()
  }

  get processes(): string[] {
    return [...this.#living.keys()]
  }

  get callers(): string[] {
    const numbers = Array.from({ length: this.#options.callers }, (_, caller) => caller)
    return this.processes.flatMap((process) => numbers.map((caller) => `${process}/${caller}`))
  }

  /** Ends it without a word. What it had said before still counts. */
  kill(process: string): void {
    const child = this.#living.get(process)
    this.#living.delete(process)
    this.killed.add(process)
    child?.kill('SIGKILL')
    this.#startOne()
  }

  /** @throws {Error} when one ended by itself. */
  check(): void {
    if (this.#failed) throw this.#failed
  }

  /** Lets all finish their calls; resolves when they are gone. */
  async stop(): Promise<void> {
    for (const child of this.#living.values()) child.send('stop')
    await Promise.all(this.#ends)
    this.check()
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const child of this.#living.values()) child.kill('SIGKILL')
    await Promise.all(this.#ends)
  }

  #startOne(): void {
    const options: LifeOptions = { ...this.#options, isWatching: this.#started++ % 2 === 0 }
    const child = fork(program, [JSON.stringify(options)], {
      execArgv: ['--conditions=@northbound/source', '--disable-warning=ExperimentalWarning'],
    })
    const process = `${child.pid}`
    this.#living.set(process, child)
    child.on('message', (news: LifeNews) => this.#hear(process, news))
    const end = new Promise<void>((resolve) => {
      child.once('error', (error) => {
        this.#failed ??= error
        resolve()
      })
      child.once('exit', (code, signal) => {
        if (code !== 0 && !this.killed.has(process))
          this.#failed ??= new Error(`A process ended with ${code ?? signal}.`)
        resolve()
      })
    })
    this.#ends.push(end)
  }

  #hear(process: string, news: LifeNews): void {
    if (news.name === 'failed') this.failures.push(news.why)
    else if (news.name === 'went back')
      this.wentBack.push(`${process} saw ${news.from}, then ${news.to}`)
    else if (news.name === 'published') this.published.add(news.accessToken)
    else {
      this.generations.set(process, news.generation)
      if (this.#living.has(process)) this.onLease(process)
    }
  }
}
