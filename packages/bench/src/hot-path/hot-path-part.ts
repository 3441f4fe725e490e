import { createClient, createTokenSource, type TokenSource, withToken } from '@northbound/auth'
import ky from 'ky'
import { median } from '../median.ts'
import type { Part } from '../part.ts'
import { credentials } from '../peers/peer.ts'
import { packageVersion } from '../report/package-version.ts'
import { percentOver, timeRounds } from './compare.ts'
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

/** What a call costs while the token is good. */
export const hotPathPart: Part = {
  name: 'hot-path',
  async run({ repetitions, progress }) {
    const tokens = createTokenSource({
      url,
      appId: credentials.clientId,
      secret: credentials.clientSecret,
      fetch: answerAtOnce,
    })
    await tokens.get()
    const rounds = repetitions * roundsPerRepetition
    progress('peek and get')
    const source = await timeSource(tokens, rounds)
    progress('header injection')
    const works = createWorks(tokens)
    const times = await timeRounds(works, rounds, callsPerRound)
    await tokens.close()

    const calls = Object.entries(times).map(([name, ns]) => ({
      name,
      ns: Math.round(median(ns)),
      percentOverBareKy: round(percentOver(ns, times[bareKy] ?? [])),
      percentOverFixedHeaders: round(percentOver(ns, times[fixedHeaders] ?? [])),
    }))
    return {
      tables: [
        {
          title: 'Hot path: a good token in hand, a fetch in this process that answers at once',
          head: ['what', 'version', 'per call', 'over bare', 'over fixed', 'target', ''],
          rows: [
            sourceRow('peek()', source.peekNs, targets.peekNs),
            sourceRow('get()', source.getNs, targets.getNs),
            ...calls.map(({ name, ns, percentOverBareKy, percentOverFixedHeaders }) => [
              name,
              packageVersion(isOurs(name) ? '@northbound/auth' : 'ky'),
              `${(ns / 1000).toFixed(1)} µs`,
              `${percentOverBareKy.toFixed(1)} %`,
              `${percentOverFixedHeaders.toFixed(1)} %`,
              ...(isOurs(name)
                ? [
                    `≤ ${targets.percentOverBareKy} %`,
                    verdict(percentOverBareKy, targets.percentOverBareKy),
                  ]
                : []),
            ]),
          ],
          notes: [
            'over bare: compared with ky that sends no headers of ours; over fixed: with ky that has the same two as options',
          ],
        },
      ],
      data: { ...source, calls, targets },
    }
  },
}

function sourceRow(what: string, ns: number, target: number): string[] {
  const version = packageVersion('@northbound/auth')
  return [`northbound: ${what}`, version, `${ns} ns`, '', '', `≤ ${target} ns`, verdict(ns, target)]
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

function createWorks(tokens: TokenSource) {
  const options = { prefix: url, fetch: answerAtOnce }
  const bare = ky.create(options)
  const fixed = ky.create({
    ...options,
    headers: { app_key: credentials.clientId, authorization: 'Bearer token' },
  })
  const wrapped = ky.create({ ...options, fetch: withToken(tokens, answerAtOnce) })
  const client = createClient({ tokens, fetch: answerAtOnce })
  return {
    [bareKy]: () => bare.get(path).json(),
    [fixedHeaders]: () => fixed.get(path).json(),
    'northbound: ky through withToken': () => wrapped.get(path).json(),
    'northbound: createClient': () => client.get(path).json(),
  }
}

const answerAtOnce: typeof fetch = async (input) => {
  const address = input instanceof Request ? input.url : String(input)
  return Response.json(
    address.endsWith('/login') ? { accessToken: 'token', expiresIn: 3600 } : { totalCount: 0 },
  )
}
