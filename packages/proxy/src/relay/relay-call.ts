import { apiPaths } from '@northbound/auth/paths'
import { LimitedBody } from '../checks/limited-body.ts'
import { parseTarget } from '../checks/parse-target.ts'
import { Block } from '../wire/block.ts'
import type { HeaderList } from '../wire/header-list.ts'
import type { Incoming } from '../wire/incoming.ts'
import { Refusal } from '../problems/refusal.ts'
import type { RelaySettings } from './relay-options.ts'

/** The only calls that are relayed: those that a user of the playground makes with their own credentials. */
const relayed = new Set([
  `POST ${apiPaths.login}`,
  `POST ${apiPaths.refreshToken}`,
  `POST ${apiPaths.logout}`,
  `GET ${apiPaths.devices}`,
])
/** Maximum body size, in bytes. A login has a few hundred. */
const bodyLimit = 8192
const types = /^application\/(?:json|x-www-form-urlencoded)(?:\s*;\s*charset=utf-8)?$/i
const passedOn = ['accept', 'accept-language', 'content-type', 'app_key', 'authorization'] as const

/** The URL at the platform, from the platform's name and one of the relayed paths. */
export function addressOf(
  incoming: Incoming,
  method: string,
  { platforms }: RelaySettings,
): string {
  const { path, query } = parseTarget(incoming)
  const [, name = '', rest = ''] = /^\/([a-z0-9-]+)(\/.*)$/.exec(path) ?? []
  const platform = platforms.get(name)
  if (platform === undefined || !relayed.has(`${method} ${rest}`)) {
    throw new Refusal('route-unknown', 'The relay knows no such platform or call.')
  }
  return `${platform}${rest}${query}`
}

/** The forwarded headers, including the page's own token, because here the page is the application. */
export function relayHeaders({ header }: Incoming): HeaderList {
  const headers = ['accept-encoding', 'identity']
  for (const name of passedOn) {
    const value = header(name)
    if (value !== undefined) headers.push(name, value)
  }
  return headers
}

/** Reads the whole body, which must be small, in time, and a form or JSON. */
export async function relayBody(
  incoming: Incoming,
  { limits }: RelaySettings,
): Promise<Uint8Array | undefined> {
  const { body, header, method } = incoming
  if (!body) return undefined
  if (method === 'GET') throw new Refusal('request-malformed', 'GET must not have a body.')
  if (header('content-encoding') !== undefined || !types.test(header('content-type') ?? '')) {
    throw new Refusal('body-refused', 'Send a form or JSON, in UTF-8 and not compressed.')
  }
  const block = new Block()
  const limited = new LimitedBody(body, incoming, { ...limits, bodyBytes: bodyLimit })
  for await (const piece of limited) block.add(piece)
  return block.take()
}
