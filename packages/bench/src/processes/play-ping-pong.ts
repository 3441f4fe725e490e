import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serveEmulator } from '@northbound/emulator/node'
import { createFakeServer } from '../fake-server/create-fake-server.ts'
import { loginMs } from '../races/run-race.ts'
import { within } from '../within.ts'
import type { Answer } from './caller.ts'
import type { Contestant } from './contestants.ts'

export const processes = 2
export const calls = 100
const limitMs = 60_000
const program = fileURLToPath(new URL('caller.ts', import.meta.url))

/** What a game came to. */
export interface Game {
  readonly logins: number
  readonly mostAtOnce: number
  readonly ok: number
  /** Why the first of the other calls failed. */
  readonly why?: string
}

/** Two processes call in turns, one server on a port of this machine answers both. */
export async function playPingPong({ name }: Contestant): Promise<Game> {
  const server = createFakeServer({ loginMs })
  const running = await serveEmulator({ fetch: (request) => server.answer(request as Request) })
  const folder = await mkdtemp(join(tmpdir(), 'northbound-bench-'))
  const players: Player[] = []
  try {
    for (let index = 0; index < processes; index++) {
      players.push(await startPlayer([name, running.url, folder]))
    }
    const score = await within(limitMs, takeTurns(players))
    return { ...server.counts, ...score }
  } finally {
    for (const player of players) player.stop()
    await running.close()
    await rm(folder, { recursive: true, force: true })
  }
}

async function takeTurns(players: readonly Player[]): Promise<Pick<Game, 'ok' | 'why'>> {
  let ok = 0
  let why: string | undefined
  for (let turn = 0; turn < calls; turn++) {
    const answer = await (players[turn % players.length] as Player).call()
    if (answer.ok) ok++
    else why ??= answer.why
  }
  return { ok, ...(why !== undefined && { why }) }
}

interface Player {
  call(): Promise<Answer>
  stop(): void
}

async function startPlayer(args: string[]): Promise<Player> {
  const child = fork(program, args, { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] })
  let complaint = ''
  child.stderr?.on('data', (piece) => (complaint += piece))
  const stop = () => void child.kill()
  try {
    await nextMessage(child, () => complaint)
  } catch (error) {
    stop()
    throw error
  }
  return {
    call() {
      const answer = nextMessage(child, () => complaint)
      child.send('call')
      return answer as Promise<Answer>
    },
    stop,
  }
}

/** The next message of the child, or an error with what it had to complain about when it ended instead. */
async function nextMessage(child: ChildProcess, complaint: () => string): Promise<unknown> {
  const done = new AbortController()
  const { signal } = done
  const message = once(child, 'message', { signal }).then(([first]) => first)
  const ended = once(child, 'close', { signal }).then(() => {
    throw new Error(/^\w*Error.*$/m.exec(complaint())?.[0] ?? 'its process ended')
  })
  try {
    return await Promise.race([message, ended])
  } finally {
    // Whichever is not needed any more is called off; that is no failure.
    message.catch(() => {})
    ended.catch(() => {})
    done.abort()
  }
}
