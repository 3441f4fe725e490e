import type { Holder, Issued, TimelineEvent, Tried } from './timeline-event.ts'

/** Why a token became invalid, as far as known. `rejected`: the platform refused it for an unknown reason. */
export type TokenEnd = 'superseded' | 'renewed' | 'expired' | 'logged-out' | 'rejected'

/** A moment at which something happened, in order. Moments are not drawn to scale: a gap may be a blink or an hour. */
export interface Moment {
  /** In ms since 1970, by the clock of the platform. */
  readonly at: number
  readonly holder: Holder | undefined
  readonly happening:
    | { readonly type: 'issued'; readonly token: number; readonly by: Issued['by'] }
    | {
        readonly type: 'tried'
        readonly action: Tried['action']
        readonly token: number | undefined
        readonly outcome: Tried['outcome']
        readonly code: string | undefined
        /** How many consecutive calls with the same outcome. */
        readonly count: number
      }
    | { readonly type: 'expired'; readonly token: number }
    | { readonly type: 'now' }
}

/** A stretch in which a holder has a token, by indexes in the list of moments. */
export interface Stretch {
  readonly token: number
  readonly from: number
  readonly to: number
  /** `invalid`: the platform does not accept it any more, but the holder does not know this. */
  readonly state: 'valid' | 'invalid'
  /** Why it becomes invalid at the end of this stretch. */
  readonly end?: TokenEnd | undefined
}

export interface Lane {
  readonly holder: Holder
  readonly stretches: readonly Stretch[]
}

export interface Timeline {
  readonly moments: readonly Moment[]
  /** By holder, in the order in which they turn up. */
  readonly lanes: readonly Lane[]
}

/** The end of a token, and when. */
interface Death {
  readonly at: number
  readonly end: TokenEnd
}

/**
 * Lays out the tokens of one application over time: who held which one when, and when it became invalid.
 *
 * @param events in the order of time
 * @param now the time at the platform, in ms since 1970: everything that expires before it has expired
 */
export function timeline(events: readonly TimelineEvent[], now: number): Timeline {
  const moments = momentsOf(events, now)
  const deaths = deathsOf(moments)
  const holders = [...new Set(moments.flatMap(({ holder }) => holder ?? []))]
  return {
    moments,
    lanes: holders.map((holder) => ({ holder, stretches: stretchesOf(holder, moments, deaths) })),
  }
}

function momentsOf(events: readonly TimelineEvent[], now: number): Moment[] {
  const moments: Moment[] = []
  for (const event of events) {
    const last = moments.at(-1)
    const moment = momentOf(event)
    if (last && areAlike(last, moment)) moments[moments.length - 1] = addUp(last, moment)
    else moments.push(moment)
  }
  for (const token of events.filter((event) => event.type === 'issued')) {
    if (token.expiresAt > now || endsBefore(token, events)) continue
    const { expiresAt: at, holder } = token
    const place = moments.findIndex((moment) => moment.at >= at)
    const expiry: Moment = { at, holder, happening: { type: 'expired', token: token.token } }
    moments.splice(place < 0 ? moments.length : place, 0, expiry)
  }
  return [...moments, { at: now, holder: undefined, happening: { type: 'now' } }]
}

function momentOf(event: TimelineEvent): Moment {
  const { at, holder, type, token } = event
  if (type === 'issued') return { at, holder, happening: { type, token, by: event.by } }
  const { action, outcome, code } = event
  return { at, holder, happening: { type, action, token, outcome, code, count: 1 } }
}

/** Merges consecutive calls with the same outcome into one moment. */
function areAlike({ holder, happening: one }: Moment, { holder: whose, happening: other }: Moment) {
  return (
    holder === whose &&
    one.type === 'tried' &&
    other.type === 'tried' &&
    one.outcome === 'accepted' &&
    other.outcome === 'accepted' &&
    one.action === other.action &&
    one.token === other.token
  )
}

function addUp(first: Moment, next: Moment): Moment {
  const { happening } = first
  if (happening.type !== 'tried') return next
  return { ...first, happening: { ...happening, count: happening.count + 1 } }
}

/** Whether the token became invalid before it expired. */
function endsBefore({ token, expiresAt }: Issued, events: readonly TimelineEvent[]): boolean {
  return events.some(
    (event) =>
      event.at < expiresAt &&
      ((event.type === 'issued' && event.token > token) ||
        (event.type === 'tried' && isLogout(event) && event.token === token)),
  )
}

function isLogout({ action, outcome }: Pick<Tried, 'action' | 'outcome'>): boolean {
  return action === 'logout' && outcome === 'accepted'
}

/** For each token the index of the moment at which it became invalid. The first of several reasons counts. */
function deathsOf(moments: readonly Moment[]): Map<number, Death> {
  const deaths = new Map<number, Death>()
  const issuedTo = new Map<number, Holder | undefined>()
  const endOf = (token: number | undefined, at: number, end: TokenEnd) => {
    if (token !== undefined && !deaths.has(token)) deaths.set(token, { at, end })
  }
  moments.forEach(({ holder, happening }, place) => {
    if (happening.type === 'issued') {
      for (const [token, owner] of issuedTo) {
        endOf(
          token,
          place,
          happening.by === 'refresh' && owner === holder ? 'renewed' : 'superseded',
        )
      }
      issuedTo.set(happening.token, holder)
    } else if (happening.type === 'expired') {
      endOf(happening.token, place, 'expired')
    } else if (happening.type === 'tried') {
      if (isLogout(happening)) endOf(happening.token, place, 'logged-out')
      if (isRejection(happening)) endOf(happening.token, place, 'rejected')
    }
  })
  return deaths
}

/** The platform's only code for a token that it does not accept. */
function isRejection({
  action,
  code,
}: {
  readonly action: Tried['action']
  readonly code: string | undefined
}) {
  return action === 'call' && code === '1010005'
}

function stretchesOf(
  holder: Holder,
  moments: readonly Moment[],
  deaths: ReadonlyMap<number, Death>,
): Stretch[] {
  const stretches: Stretch[] = []
  let held: { token: number; from: number } | undefined
  const letGo = (to: number) => {
    if (held) stretches.push(...stretchesOfOne(held, to, deaths))
    held = undefined
  }
  moments.forEach((moment, place) => {
    const { happening } = moment
    if (moment.holder !== holder || happening.type === 'expired' || happening.type === 'now') return
    const { token } = happening
    if (token !== undefined && token !== held?.token) {
      // Its own token, or a shared token of another holder.
      letGo(place)
      held = { token, from: place }
    }
    // From here on the holder knows.
    if (happening.type === 'tried' && (isRejection(happening) || isLogout(happening))) letGo(place)
  })
  letGo(moments.length - 1)
  return stretches
}

/** One token of one holder: valid up to its end, and invalid after that. */
function stretchesOfOne(
  { token, from }: { token: number; from: number },
  to: number,
  deaths: ReadonlyMap<number, Death>,
): Stretch[] {
  const death = deaths.get(token)
  if (!death || death.at > to) return [{ token, from, to, state: 'valid' }]
  const { at, end } = death
  const valid: Stretch[] = at >= from ? [{ token, from, to: at, state: 'valid', end }] : []
  const invalid: Stretch[] =
    at < to ? [{ token, from: Math.max(at, from), to, state: 'invalid' }] : []
  return [...valid, ...invalid]
}
