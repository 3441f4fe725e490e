import { readPlatformError } from '@northbound/auth'
import type { EndedCall } from '../exchange/recording-fetch.ts'
import { shortenToken } from '../exchange/segment.ts'
import type { Holder, TimelineEvent, Tried } from './timeline-event.ts'

export interface TokenWatchOptions {
  /** The clock of the platform, in ms since 1970. */
  readonly now: () => number
  readonly onEvent: (event: TimelineEvent) => void
}

/** Distinguishes and numbers tokens without storing them. */
export interface TokenWatch {
  /** Derives what the call of a holder did to the tokens. */
  see(holder: Holder, call: EndedCall): Promise<void>
}

const actions: Readonly<Record<string, Tried['action']>> = {
  login: 'login',
  refreshToken: 'refresh',
  logout: 'logout',
}

/** Derives the token events from requests and answers. */
export function createTokenWatch({ now, onEvent }: TokenWatchOptions): TokenWatch {
  /** The two ends of a token are enough to recognise it, and too little to use it. */
  const numbers = new Map<string, number>()
  let issued = 0
  const numberOf = (token: unknown) =>
    typeof token === 'string' ? numbers.get(shortenToken(token)) : undefined

  async function see(holder: Holder, { request, response }: EndedCall) {
    const action = actionOf(request)
    const at = now()
    const problem = response && (await readPlatformError(response.clone()).catch(() => 'broken'))
    const grant = response && !problem && (await grantOf(action, response))
    if (grant) {
      issued += 1
      numbers.set(shortenToken(grant.accessToken), issued)
      const by = action === 'refresh' ? 'refresh' : 'login'
      const expiresAt = at + Number(grant.expiresIn) * 1000
      onEvent({ type: 'issued', at, holder, token: issued, by, expiresAt })
      return
    }
    const token = action === 'login' ? undefined : numberOf(await tokenOf(action, request))
    const tried = { type: 'tried', at, holder, action, token } as const
    if (!response || problem === 'broken') onEvent({ ...tried, outcome: 'unanswered' })
    else if (!problem) onEvent({ ...tried, outcome: 'accepted' })
    else onEvent({ ...tried, outcome: 'refused', code: codeOf(problem, response) })
  }

  return { see }
}

function actionOf(request: Request): Tried['action'] {
  return actions[new URL(request.url).pathname.split('/').at(-1) ?? ''] ?? 'call'
}

/** A success without a token is an unusable answer. */
async function grantOf(action: Tried['action'], response: Response) {
  if (action !== 'login' && action !== 'refresh') return undefined
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => undefined)
  const grant = Object(body) as { accessToken?: unknown; expiresIn?: unknown }
  const { accessToken, expiresIn } = grant
  return typeof accessToken === 'string' ? { accessToken, expiresIn } : undefined
}

async function tokenOf(action: Tried['action'], request: Request): Promise<unknown> {
  if (action === 'call') return request.headers.get('authorization')?.replace(/^\S+\s+/, '')
  const body: unknown = await request.json().catch(() => undefined)
  return (Object(body) as { accessToken?: unknown }).accessToken
}

function codeOf(
  problem: string | { readonly platformCode: string | undefined },
  { status }: Response,
): string {
  return typeof problem === 'object' && problem.platformCode ? problem.platformCode : String(status)
}
