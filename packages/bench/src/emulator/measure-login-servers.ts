import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { median } from '../median.ts'
import { reason } from '../reason.ts'
import { within } from '../within.ts'
import { fromSources } from './from-sources.ts'
import { type LoginContestant, loginContestants, type LoginServer } from './login-servers.ts'

const program = fileURLToPath(new URL('login-server-program.ts', import.meta.url))
export const connections = 16

export interface LoginRate extends LoginContestant {
  /** Median; NaN for one that failed. */
  readonly loginsPerSecond: number
  readonly failed?: string
}

/** Logins in a second of each contestant, a process each, which take turns in an order that moves on. */
export async function measureLoginServers(
  rounds: number,
  loginsPerRound: number,
): Promise<LoginRate[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const running = await Promise.all(loginContestants.map(start))
  const rates = new Map<LoginContestant, number[]>()
  try {
    for (let round = -2; round < rounds; round++) {
      const turn = (round + 2) % running.length
      for (const { contestant, server } of [...running.slice(turn), ...running.slice(0, turn)]) {
        if (!server) continue
        const rate = await within(60_000, logInOften(server, agent, loginsPerRound))
        if (round >= 0) rates.set(contestant, [...(rates.get(contestant) ?? []), rate])
      }
    }
  } finally {
    agent.destroy()
    for (const { child } of running) child.kill()
  }
  return running.map(({ contestant, failed }) => ({
    ...contestant,
    loginsPerSecond: Math.round(median(rates.get(contestant) ?? [])),
    ...(failed !== undefined && { failed }),
  }))
}

interface Running {
  readonly contestant: LoginContestant
  readonly child: ChildProcess
  readonly server?: LoginServer
  readonly failed?: string
}

async function start(contestant: LoginContestant): Promise<Running> {
  const child = fork(program, [contestant.id], {
    execArgv: fromSources,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  const ended = once(child, 'exit').then(() => {
    throw new Error('its process ended')
  })
  ended.catch(() => {})
  try {
    const first = Promise.race([once(child, 'message'), ended])
    const [server] = (await within(30_000, first)) as [LoginServer]
    return { contestant, child, server }
  } catch (error) {
    return { contestant, child, failed: reason(error) }
  }
}

async function logInOften(server: LoginServer, agent: Agent, logins: number): Promise<number> {
  let left = logins
  const started = performance.now()
  const worker = async () => {
    while (left > 0) {
      left -= 1
      await logIn(server, agent)
    }
  }
  await Promise.all(Array.from({ length: connections }, worker))
  return (logins * 1000) / (performance.now() - started)
}

async function logIn({ url, body }: LoginServer, agent: Agent): Promise<void> {
  const headers = {
    'Content-Type': 'application/x-www-form-urlencoded',
    'Content-Length': body.length,
  }
  const sent = request(url, { method: 'POST', agent, headers })
  sent.end(body)
  const [answer] = await once(sent, 'response')
  const said = await text(answer)
  if (!/access_?token/i.test(said)) throw new Error(`no token, ${answer.statusCode}`)
}
