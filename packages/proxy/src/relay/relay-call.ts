import { LimitedBody } from '../checks/limited-body.ts'
import { parseTarget } from '../checks/parse-target.ts'
import { Block } from '../exchange/block.ts'
import type { HeaderList } from '../exchange/header-list.ts'
import type { Incoming } from '../exchange/incoming.ts'
import { Refusal } from '../problems/refusal.ts'
import type { RelaySettings } from './relay-options.ts'

/** What a person does in the playground with credentials of their own, and nothing beyond. */
const relayed = new Set([
  'POST /iocm/app/sec/v1.1.0/login',
  'POST /iocm/app/sec/v1.1.0/refreshToken',
  'POST /iocm/app/sec/v1.1.0/logout',
  'GET /iocm/app/dm/v1.4.0/devices',
])
/** A login is a few hundred bytes. */
const bodyLimit = 8192
const types = /^application\/(?:json|x-www-form-urlencoded)(?:\s*;\s*charset=utf-8)?$/i
const passedOn = ['accept', 'accept-language', 'content-type', 'app_key', 'authorization'] as const

/** The address at a platform that the page means, by the platform's name and one of few paths. */
export function addressOf(
  incoming: Incoming,
  method: string,
  { platforms }: RelaySettings,
): string {
  const { path, query } = parseTarget(incoming)
  const [, name = '', rest = ''] = /^\/([a-z0-9-]+)(\/.*)$/.exec(path) ?? []
  const platform = platforms.get(name)
  if (platform === undefined || !relayed.has(`${method} ${rest}`)) {
    throw new Refusal('route-unknown', 'The relay knows neither such a platform nor such a call.')
  }
  return `${platform}${rest}${query}`
}

/** The headers that go on: here the page's own token is among them, because the page is the application. */
export function relayHeaders({ header }: Incoming): HeaderList {
  const headers = ['accept-encoding', 'identity']
  for (const name of passedOn) {
    const value = header(name)
    if (value !== undefined) headers.push(name, value)
  }
  return headers
}

/** The whole body: small, a form or JSON, and there in time. */
export async function relayBody(
  incoming: Incoming,
  { limits }: RelaySettings,
): Promise<Uint8Array | undefined> {
  const { body, header, method } = incoming
  if (!body) return undefined
  if (method === 'GET') throw new Refusal('request-malformed', 'GET takes no body.')
  if (header('content-encoding') !== undefined || !types.test(header('content-type') ?? '')) {
    throw new Refusal('body-refused', 'Send a form or JSON, in UTF-8 and not compressed.')
  }
  const block = new Block()
  const limited = new LimitedBody(body, incoming, { ...limits, bodyBytes: bodyLimit })
  for await (const piece of limited) block.add(piece)
  return block.take()
}
