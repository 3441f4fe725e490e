import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findNamedProgram } from '../../../tooling/programs/find-named-program.mjs'

/** A real server in a folder of its own, on a socket in it: no port that another could have. */
export class RedisProcess {
  readonly #folder = mkdtempSync(join(tmpdir(), 'northbound-redis-'))
  readonly #flags: string[]
  #server: ChildProcess | undefined
  #guard: ChildProcess | undefined

  constructor(...flags: string[]) {
    this.#flags = flags
  }

  get socket(): string {
    return join(this.#folder, 'redis.sock')
  }

  /** Resolves when it takes connections. A dump that was left by a `SAVE` is loaded. */
  async start(): Promise<void> {
    const program = findNamedProgram('redis')
    if (!program) throw new Error('There is no Redis: node packages/tooling/ensure.mjs redis')
    const flags = ['--port', '0', '--unixsocket', this.socket, '--dir', this.#folder]
    const memoryOnly = ['--save', '', '--appendonly', 'no']
    const server = spawn(program, [...flags, ...memoryOnly, ...this.#flags])
    this.#server = server
    // Its input ends with this process, however that ends; a server alone would live on.
    this.#guard = spawn('sh', ['-c', 'read -r _; kill -9 "$0"', `${server.pid}`], {
      stdio: ['pipe', 'ignore', 'ignore'],
    })
    let said = ''
    await new Promise<void>((resolve, reject) => {
      server.on('error', reject)
      server.on('exit', () => reject(new Error(`Redis ended: ${said}`)))
      server.stdout.on('data', (chunk: Buffer) => {
        said += chunk.toString()
        if (/ready to accept/i.test(said)) resolve()
      })
    })
  }

  /** Ends it as a power cut would: unsaved data is lost. */
  async kill(): Promise<void> {
    const server = this.#server
    if (!server || server.exitCode !== null || server.signalCode !== null) return
    const ended = new Promise((resolve) => server.once('exit', resolve))
    server.kill('SIGKILL')
    await ended
    this.#guard?.kill('SIGKILL')
    // The socket file remains without a listener.
    rmSync(this.socket, { force: true })
  }

  freeze(): void {
    this.#server?.kill('SIGSTOP')
  }

  thaw(): void {
    this.#server?.kill('SIGCONT')
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.kill()
    rmSync(this.#folder, { recursive: true, force: true })
  }
}
