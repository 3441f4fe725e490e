import {
  createClient,
  createTokenSource,
  type Fetch,
  type TokenSource,
  withToken,
} from '@northbound/auth'
import ky from 'ky'
import { median } from '../median.ts'
import type { Part } from '../part.ts'
import { credentials } from '../peers/peer.ts'
import { packageVersion } from '../report/package-version.ts'
import { percentOver, timeRounds } from './compare.ts'
import { openPort } from './open-port.ts'
import { timeAsync, timeSync } from './time-per-call.ts'

const url = 'https://platform.test'
const path = 'iocm/app/dm/v1.4.0/devices'
/** What we promise: ns, ns, and percent over bare ky. */
const targets = { peekNs: 100, getNs: 1000, percentOverBareKy: 5 }
const bareKy = 'ky: bare'
const fixedHeaders = 'ky: two fixed headers'
/** Rounds for each repetition that was asked for. */
const roundsPerRepetition = 120
const callsPerRound = 30

/** What a call costs while the token is valid: in this process, where it is almost all ky, and to a port beside it. */
export const hotPathPart: Part = {
  name: 'hot-path',
  async run({ repetitions, progress }) {
    const rounds = repetitions * roundsPerRepetition
    progress('peek and get')
    const tokens = await createSource(url, answerAtOnce)
    const source = await timeSource(tokens, rounds)
    progress('header injection in this process')
    const inProcess = await timeCalls(tokens, answerAtOnce, rounds)
    await tokens.close()

    progress('header injection over loopback')
    const port = await openPort()
    const distant = await createSource(port.url, port.fetch)
    const overLoopback = await timeCalls(distant, port.fetch, rounds)
    await distant.close()
    await port.close()

    return {
      tables: [
        {
          title: 'Hot path: the token is valid',
          head: ['what', 'version', 'per call', 'target', ''],
          rows: [
            sourceRow('peek()', source.peekNs, targets.peekNs),
            sourceRow('get()', source.getNs, targets.getNs),
          ],
        },
        {
          title: 'Header injection: a call by HTTP to another process of this machine, kept alive',
          head: callHead,
          rows: overLoopback.map((call) => callRow(call, targets.percentOverBareKy)),
          notes: [
            'over bare: compared with ky that sends no headers of ours; over fixed: with ky that has the same two as options',
          ],
        },
        {
          title: 'The same with a fetch in this process that answers at once: no network at all',
          head: callHead,
          rows: inProcess.map((call) => callRow(call)),
        },
      ],
      data: { ...source, calls: overLoopback, callsInProcess: inProcess, targets },
    }
  },
}

const callHead = ['what', 'version', 'per call', 'over bare', 'over fixed', 'target', '']

interface Call {
  readonly name: string
  readonly ns: number
  readonly percentOverBareKy: number
  readonly percentOverFixedHeaders: number
}

function callRow({ name, ns, ...over }: Call, target?: number): string[] {
  const percent = over.percentOverBareKy
  return [
    name,
    packageVersion(isOurs(name) ? '@northbound/auth' : 'ky'),
    `${(ns / 1000).toFixed(1)} µs`,
    `${percent.toFixed(1)} %`,
    `${over.percentOverFixedHeaders.toFixed(1)} %`,
    ...(target && isOurs(name) ? [`≤ ${target} %`, verdict(percent, target)] : []),
  ]
}

async function createSource(url: string, fetch: Fetch): Promise<TokenSource> {
  const { clientId: appId, clientSecret: secret } = credentials
  const tokens = createTokenSource({ url, appId, secret, fetch })
  await tokens.get()
  return tokens
}

async function timeCalls(tokens: TokenSource, fetch: Fetch, rounds: number): Promise<Call[]> {
  const times = await timeRounds(createWorks(tokens, fetch), rounds, callsPerRound)
  return Object.entries(times).map(([name, ns]) => ({
    name,
    ns: Math.round(median(ns)),
    percentOverBareKy: round(percentOver(ns, times[bareKy] ?? [])),
    percentOverFixedHeaders: round(percentOver(ns, times[fixedHeaders] ?? [])),
  }))
}

function sourceRow(what: string, ns: number, target: number): string[] {
  const version = packageVersion('@northbound/auth')
  return [`northbound: ${what}`, version, `${ns} ns`, `≤ ${target} ns`, verdict(ns, target)]
}

const isOurs = (name: string) => name.startsWith('northbound')
const round = (value: number) => Math.round(value * 10) / 10
const verdict = (value: number, target: number) => (value <= target ? 'kept' : 'missed')

async function timeSource(tokens: TokenSource, rounds: number) {
  const peeks: number[] = []
  const gets: number[] = []
  for (let round = -rounds / 10; round < rounds; round++) {
    const peek = timeSync(() => tokens.peek(), 10_000)
    const get = await timeAsync(() => tokens.get(), 2000)
    if (round < 0) continue
    peeks.push(peek)
    gets.push(get)
  }
  return { peekNs: Math.round(median(peeks)), getNs: Math.round(median(gets)) }
}

function createWorks(tokens: TokenSource, fetch: Fetch) {
  const options = { prefix: tokens.url, fetch }
  const bare = ky.create(options)
  const fixed = ky.create({
    ...options,
    headers: { app_key: credentials.clientId, authorization: 'Bearer token' },
  })
  const wrapped = ky.create({ ...options, fetch: withToken(tokens, { fetch }) })
  const client = createClient({ tokens, fetch })
  return {
    [bareKy]: () => bare.get(path).json(),
    [fixedHeaders]: () => fixed.get(path).json(),
    'northbound: ky through withToken': () => wrapped.get(path).json(),
    'northbound: createClient': () => client.get(path).json(),
  }
}

const answerAtOnce: Fetch = async (input) => {
  const address = input instanceof Request ? input.url : String(input)
  return Response.json(
    address.endsWith('/login') ? { accessToken: 'token', expiresIn: 3600 } : { totalCount: 0 },
  )
}
