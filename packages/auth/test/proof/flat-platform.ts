import type { Fetch } from '@northbound/auth'

/** What may happen to a login on its way. Times in ms. */
export interface Weather {
  readonly there: number
  readonly back: number
  readonly fate:
    | 'arrives'
    | 'arrives twice'
    | 'lost'
    | 'answer lost'
    | '500'
    | 'garbage'
    | 'throttled'
    | 'refused connection'
}

/** The platform reduced to one rule, that only the last token is valid, with a log of what it did. */
export interface FlatPlatform {
  readonly fetch: Fetch
  /** The one it takes; that of the start, until it is changed. */
  secret: string
  /** Logins and refreshes that it handled; one that came twice counts once. */
  readonly issued: number
  /** Logins that it refused because of the secret. */
  readonly refused: number
  /** Logins sent while it had told all to wait. */
  readonly impatient: number
  /** The most logins that were under way at one time. */
  readonly overlap: number
  /** How many began while another was under way. */
  readonly overlaps: number
  /** How many logins have an outcome that their sender does not know. */
  readonly unknown: number
  /** How many of these it handled after their sender had given up: such a login invalidates the token of the next one. */
  readonly late: number
  /** Tokens issued outside of the shared store: to another client, or in an answer that was lost. */
  readonly stray: number
  accepts(accessToken: string): boolean
  loginElsewhere(): void
}

export interface FlatPlatformOptions {
  /** Waits on the virtual clock. */
  pass(ms: number): Promise<void>
  /** The virtual clock. */
  now(): number
  /** Decides over the next login. */
  nextWeather(): Weather
  readonly secret: string
}

const retryAfterMs = 20_000

/** A platform for the sources of one simulation. */
export function createFlatPlatform({
  pass,
  now,
  nextWeather,
  secret,
}: FlatPlatformOptions): FlatPlatform {
  let serial = 0
  let valid = ''
  let validUntil = 0
  let refreshToken = ''
  let underway = 0
  let quietUntil = 0
  const log = {
    issued: 0,
    refused: 0,
    impatient: 0,
    overlap: 0,
    overlaps: 0,
    unknown: 0,
    late: 0,
    stray: 0,
  }

  const grant = () => {
    valid = `access-${++serial}`
    refreshToken = `refresh-${serial}`
    validUntil = now() + 3_600_000
    return { accessToken: valid, refreshToken, expiresIn: 3600 }
  }
  const handle = (body: string): Response => {
    const isRefresh = body.startsWith('{')
    const sent = isRefresh
      ? (JSON.parse(body) as Record<string, string>)
      : Object.fromEntries(new URLSearchParams(body))
    const isKnown = sent['secret'] === platform.secret
    if (!isKnown) log.refused++
    if (!isKnown || (isRefresh && sent['refreshToken'] !== refreshToken)) {
      return Response.json({ error_code: '100208' }, { status: 401 })
    }
    return Response.json(grant())
  }

  const platform = {
    secret,
    get issued() {
      return log.issued
    },
    get refused() {
      return log.refused
    },
    get impatient() {
      return log.impatient
    },
    get overlap() {
      return log.overlap
    },
    get overlaps() {
      return log.overlaps
    },
    get unknown() {
      return log.unknown
    },
    get late() {
      return log.late
    },
    get stray() {
      return log.stray
    },
    accepts: (accessToken: string) => accessToken === valid && now() < validUntil,
    loginElsewhere() {
      log.stray++
      grant()
    },
    async fetch(input: RequestInfo | URL, init?: RequestInit) {
      const body = await new Request(input, init).text()
      const { there, back, fate } = nextWeather()
      if (fate === 'refused connection') {
        throw new TypeError('fetch failed', { cause: { code: 'ECONNREFUSED' } })
      }
      if (now() < quietUntil) log.impatient++
      // By then the sender has given up, whatever becomes of it.
      if (there + back >= 10_000) log.unknown++
      if (++underway > 1) log.overlaps++
      log.overlap = Math.max(log.overlap, underway)
      await pass(there)
      const reaches = !['lost', '500', 'throttled'].includes(fate)
      const answer = reaches ? handle(body) : undefined
      if (answer?.ok) log.issued++
      const isTaken = fate.startsWith('arrives') && there + back < 10_000
      if (answer?.ok && !isTaken) log.stray++
      if (answer?.ok && there >= 10_000) log.late++
      if (fate === 'arrives twice') {
        // A gateway sent it twice; the sender gets the first answer, whose token may be superseded at once.
        log.unknown++
        void pass(back / 2).then(() => (log.stray += Number(handle(body).ok)))
      }
      await pass(back)
      underway--
      if (answer && fate.startsWith('arrives')) return answer
      if (fate === 'throttled') {
        quietUntil = now() + retryAfterMs
        return Response.json(
          { error_code: '1010009' },
          { status: 429, headers: { 'Retry-After': String(retryAfterMs / 1000) } },
        )
      }
      log.unknown++
      if (fate === '500') return Response.json({ error_code: '50252' }, { status: 500 })
      if (fate === 'garbage') return new Response('<html>')
      throw new TypeError('fetch failed', { cause: { code: 'ECONNRESET' } })
    },
  }
  return platform
}
