import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { findNamedProgram } from '../../../tooling/programs/find-named-program.mjs'
import { call } from './injected.ts'

/** What wrk found out: how many in all and a second, and how long one in two and one in a hundred took at least, in ms. */
export interface Load {
  readonly calls: number
  readonly perSecond: number
  readonly p50: number
  readonly p99: number
}

const run = promisify(execFile)
export const connections = 32

/** Asks as fast as it can over 32 connections. @throws {Error} when an answer was no success. */
export async function load(url: string, seconds: number, path = call.path): Promise<Load> {
  const wrk = findNamedProgram('wrk')
  if (!wrk) throw new Error('there is no wrk: node packages/tooling/ensure.mjs wrk')
  const headers = Object.entries(call.headers).flatMap(([name, value]) => [
    '-H',
    `${name}: ${value}`,
  ])
  const args = [
    '-t1',
    `-c${connections}`,
    `-d${seconds}s`,
    '--latency',
    ...headers,
    `${url}${path}`,
  ]
  const { stdout } = await run(wrk, args)
  const failed = /Non-2xx or 3xx responses: (\d+)|Socket errors: (.*)/.exec(stdout)
  if (failed) throw new Error(`not all went well: ${failed[0]}`)
  return {
    calls: Number(/(\d+) requests in/.exec(stdout)?.[1]),
    perSecond: Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1]),
    p50: milliseconds(/50%\s+([\d.]+\w+)/.exec(stdout)?.[1]),
    p99: milliseconds(/99%\s+([\d.]+\w+)/.exec(stdout)?.[1]),
  }
}

function milliseconds(text = ''): number {
  const [, amount, unit] = /^([\d.]+)(us|ms|s)$/.exec(text) ?? []
  return Number(amount) * ({ us: 0.001, ms: 1, s: 1000 }[unit ?? ''] ?? Number.NaN)
}
