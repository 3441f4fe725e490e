/** A store in memory that can be given one fault, to see that the conformance kit notices. */
import type { TokenRecord, TokenStore } from '@northbound/auth'
import { createManualClock, type StorePlace } from '@northbound/auth/testing'

export type Fault =
  | 'publishes blindly'
  | 'accepts the same generation'
  | 'compares generations as strings'
  | 'returns what was to be published'
  | 'compares and publishes in two steps'
  | 'merges records'
  | 'keeps known fields only'
  | 'rounds large generations'
  | 'reports an age of 0'
  | 'counts the age from the first record'
  | 'leases to everyone'
  | 'reads and leases in two steps'
  | 'leases again to the same handle'
  | 'never expires a lease'
  | 'does not count a lease down'
  | 'releases any lease'
  | 'does not release'
  | 'takes the generation from the record alone'
  | 'takes the generation from the leases alone'
  | 'resets the generation at a takeover'
  | 'takes the generation back at a publish'
  | 'ends the lease with a publish'
  | 'refuses the record of an expired lease'
  | 'keeps a record for each handle'
  | 'keeps one lease for all applications'
  | 'uses keys as file names'
  | 'ignores the case of keys'
  | 'sends hints after watching was stopped'
  | 'fails when a hint arrives'
  | 'answers while it is unavailable'
  | 'loses its data while it is unavailable'

interface Kept {
  record?: TokenRecord | undefined
  since: number
  generation: number
  holder: { until: number; handle: number } | undefined
}

export function faultyPlace(fault?: Fault): StorePlace {
  const has = (name: Fault) => fault === name
  const clock = createManualClock()
  const now = () => clock.monotonic()
  const kept = new Map<string, Kept>()
  const listeners = new Set<() => void>()
  let away = false
  let handles = 0

  const keyOf = (application: string, handle: number) => {
    if (has('keeps a record for each handle')) return `${handle} ${application}`
    if (has('uses keys as file names')) return application.replaceAll(/[^\w/.:#-]/g, '_')
    return has('ignores the case of keys') ? application.toLowerCase() : application
  }
  const keptOf = (key: string): Kept => {
    if (away && !has('answers while it is unavailable')) throw new Error('away')
    const found = kept.get(key) ?? { since: 0, generation: 0, holder: undefined }
    kept.set(key, found)
    return found
  }
  const isNewer = (record: TokenRecord, stored: TokenRecord | undefined) => {
    if (!stored || has('publishes blindly')) return true
    if (has('accepts the same generation')) return record.generation >= stored.generation
    if (has('compares generations as strings'))
      return `${record.generation}` > `${stored.generation}`
    return record.generation > stored.generation
  }
  const changed = (record: TokenRecord, stored: TokenRecord | undefined): TokenRecord => {
    const { generation, accessToken, refreshToken, lifetimeMs, remainingMs, issuedBy } = record
    if (has('merges records')) return { ...stored, ...JSON.parse(JSON.stringify(record)) }
    if (has('keeps known fields only'))
      return { generation, accessToken, refreshToken, lifetimeMs, remainingMs, issuedBy }
    if (has('rounds large generations'))
      return { ...record, generation: Number(generation.toPrecision(14)) }
    return record
  }
  const stored = ({ record, since }: Kept) =>
    record && { record, ageMs: has('reports an age of 0') ? 0 : now() - since }

  const open = async (): Promise<TokenStore> => {
    const handle = ++handles
    return {
      read: async (application) => stored(keptOf(keyOf(application, handle))),
      async publish(application, record) {
        const place = keptOf(keyOf(application, handle))
        const lapsed = place.holder && place.holder.until <= now()
        if (has('refuses the record of an expired lease') && lapsed) throw new Error('late')
        if (isNewer(record, place.record)) {
          if (has('compares and publishes in two steps')) await clock.advance(0)
          if (!place.record || !has('counts the age from the first record')) place.since = now()
          place.record = changed(record, place.record)
          place.generation = Math.max(place.generation, record.generation)
          if (has('takes the generation back at a publish')) place.generation = record.generation
          if (has('ends the lease with a publish')) place.holder = undefined
          for (const listener of listeners) listener()
        }
        if (has('returns what was to be published')) return { record, ageMs: 0 }
        return stored(place) ?? { record, ageMs: 0 }
      },
      async lease(application, forMs) {
        const one = has('keeps one lease for all applications')
        const place = keptOf(one ? '' : keyOf(application, handle))
        const mine = has('leases again to the same handle') && place.holder?.handle === handle
        const held = place.holder && (has('never expires a lease') || now() < place.holder.until)
        if (held && !mine && !has('leases to everyone')) return undefined
        if (has('reads and leases in two steps')) await clock.advance(0)
        if (place.holder && has('resets the generation at a takeover')) place.generation = 0
        const holder = { until: now() + forMs, handle }
        place.holder = holder
        place.generation++
        let { generation } = place
        if (has('takes the generation from the record alone'))
          generation = (place.record?.generation ?? 0) + 1
        if (has('takes the generation from the leases alone')) generation = handle
        return {
          generation,
          remainingMs: () => (has('does not count a lease down') ? forMs : holder.until - now()),
          async release() {
            const own = place.holder === holder || has('releases any lease')
            if (own && !has('does not release')) place.holder = undefined
          },
        }
      },
      watch(_application, changed) {
        const listener = () => {
          if (has('fails when a hint arrives')) throw new Error('hint')
          changed()
        }
        listeners.add(listener)
        return () => {
          if (!has('sends hints after watching was stopped')) listeners.delete(listener)
        }
      },
    }
  }

  return {
    open,
    pass: (ms) => clock.advance(ms),
    async interrupt() {
      away = true
      return async () => {
        away = false
        if (has('loses its data while it is unavailable')) kept.clear()
      }
    },
  }
}
