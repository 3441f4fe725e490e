import type { Fetch } from '@northbound/auth'

/** What may happen to a login on its way. Times in ms. */
export interface Weather {
  readonly there: number
  readonly back: number
  readonly fate: 'arrives' | 'lost' | 'answer lost' | '500' | 'garbage' | 'refused connection'
}

/** The platform reduced to its one nasty rule, with a log of what it did. */
export interface FlatPlatform {
  readonly fetch: Fetch
  /** Tokens issued to us, and how many logins or refreshes the platform handled. */
  readonly issued: number
  /** The most logins that were under way at one time. */
  readonly overlap: number
  /** How many logins left their sender without knowing what became of them. */
  readonly unknown: number
  accepts(accessToken: string): boolean
  loginElsewhere(): void
}

/**
 * @param pass waits on the virtual clock
 * @param now the virtual clock
 * @param nextWeather decides over the next login
 */
export function createFlatPlatform(
  pass: (ms: number) => Promise<void>,
  now: () => number,
  nextWeather: () => Weather,
): FlatPlatform {
  let serial = 0
  let valid = ''
  let validUntil = 0
  let refreshToken = ''
  let issued = 0
  let underway = 0
  let overlap = 0
  let unknown = 0

  const grant = () => {
    valid = `access-${++serial}`
    refreshToken = `refresh-${serial}`
    validUntil = now() + 3_600_000
    return { accessToken: valid, refreshToken, expiresIn: 3600 }
  }
  const handle = (body: string): Response => {
    if (
      body.startsWith('{') &&
      (JSON.parse(body) as Record<string, string>)['refreshToken'] !== refreshToken
    ) {
      return Response.json({ error_code: '100208' }, { status: 401 })
    }
    issued++
    return Response.json(grant())
  }

  return {
    get issued() {
      return issued
    },
    get overlap() {
      return overlap
    },
    get unknown() {
      return unknown
    },
    accepts: (accessToken) => accessToken === valid && now() < validUntil,
    loginElsewhere: () => void grant(),
    async fetch(input, init) {
      const body = await new Request(input, init).text()
      const { there, back, fate } = nextWeather()
      if (fate === 'refused connection') {
        throw new TypeError('fetch failed', { cause: { code: 'ECONNREFUSED' } })
      }
      // By then the sender has given up, whatever becomes of it.
      if (there + back >= 10_000) unknown++
      overlap = Math.max(overlap, ++underway)
      await pass(there)
      const answer = fate === 'lost' || fate === '500' ? undefined : handle(body)
      await pass(back)
      underway--
      if (fate === 'arrives' && answer) return answer
      unknown++
      if (fate === '500') return Response.json({ error_code: '50252' }, { status: 500 })
      if (fate === 'garbage') return new Response('<html>')
      throw new TypeError('fetch failed', { cause: { code: 'ECONNRESET' } })
    },
  }
}
