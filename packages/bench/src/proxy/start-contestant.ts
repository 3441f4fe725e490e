import { type ChildProcess, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findNamedProgram } from '../../../tooling/programs/find-named-program.mjs'
import { nginxConf } from './nginx-conf.ts'

export interface Running {
  readonly url: string
  readonly process: ChildProcess
  stop(): Promise<void>
}

/** Stops it when the work is done, however that ends. */
export async function whileRunning<T>(
  starting: Promise<Running>,
  work: (running: Running) => Promise<T>,
): Promise<T> {
  const running = await starting
  return work(running).finally(() => running.stop())
}

/** Starts a program of this folder that tells its port. */
export async function startProgram(name: string, ...args: string[]): Promise<Running> {
  const child = fork(fileURLToPath(new URL(`${name}-program.ts`, import.meta.url)), args, {
    execArgv: [
      '--conditions=@northbound/source',
      '--expose-gc',
      '--disable-warning=ExperimentalWarning',
    ],
  })
  const port = await Promise.race([
    once(child, 'message').then(([told]) => Number(told)),
    once(child, 'exit').then(([code]) => Promise.reject(new Error(`${name} ended with ${code}`))),
  ])
  return running(child, port)
}

/** Starts Debian's nginx on a free port, with its files in a folder that is gone afterwards. */
export async function startNginx(platform: string): Promise<Running> {
  const program = findNamedProgram('nginx')
  if (!program) throw new Error('there is no nginx: node packages/tooling/ensure.mjs nginx')
  const folder = mkdtempSync(join(tmpdir(), 'northbound-nginx-'))
  const port = await freePort()
  const file = join(folder, 'nginx.conf')
  writeFileSync(file, nginxConf(folder, port, platform))
  const child = spawn(program, ['-p', folder, '-c', file], { stdio: 'ignore' })
  const { url, process, stop } = running(child, port)
  for (let tries = 0; tries < 100 && !(await answers(url)); tries++) {
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return {
    url,
    process,
    async stop() {
      await stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function running(process: ChildProcess, port: number): Running {
  return {
    url: `http://127.0.0.1:${port}`,
    process,
    async stop() {
      if (process.exitCode !== null || process.signalCode !== null) return
      const ended = once(process, 'exit')
      process.kill()
      await ended
    },
  }
}

const answers = (url: string) =>
  fetch(url).then(
    () => true,
    () => false,
  )

async function freePort(): Promise<number> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' ? (address?.port ?? 0) : 0
}
