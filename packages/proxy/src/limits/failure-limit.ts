import { networkOf } from './network-of.ts'

const minuteMs = 60_000
/** Each block lasts twice as long as the one before, from the first to the longest. */
const firstBlockMs = 1000
const longestBlockMs = 300_000
/** Interval at which one call of a blocked peer is checked: one of its callers may have valid credentials. */
const trialMs = 1000
/** Maximum number of remembered peers; beyond it the peer with the oldest failure is dropped. */
const mostPeers = 10_000

interface Failures {
  /** Failures in the minute that began at `since`, until the first block. */
  count: number
  since: number
  lastAt: number
  blockMs: number
  blockedUntil: number
  triedAt: number
}

/**
 * Blocks a peer after too many failed authentications. It runs for each call, so it is synchronous and has no timers:
 * `rate-limiter-flexible` returns promises, and starts a timer for each of any number of peers.
 */
export class FailureLimit {
  readonly #perMinute: number
  readonly #now: () => number
  readonly #peers = new Map<string, Failures>()

  /** @param perMinute allowed failures per peer and minute */
  constructor(perMinute: number, now: () => number) {
    this.#perMinute = perMinute
    this.#now = now
  }

  /** How long a peer stays blocked, in ms; undefined when it is not blocked. */
  waitMs(peer: string): number | undefined {
    if (this.#peers.size === 0) return undefined
    const failures = this.#peers.get(networkOf(peer))
    if (!failures) return undefined
    const leftMs = failures.blockedUntil - this.#now()
    return leftMs > 0 ? leftMs : undefined
  }

  /** Whether a call of a blocked peer may be checked: one per second may. */
  mayTry(peer: string): boolean {
    const failures = this.#peers.get(networkOf(peer))
    const now = this.#now()
    if (!failures || now - failures.triedAt < trialMs) return false
    failures.triedAt = now
    return true
  }

  /** Counts a failed authentication. */
  count(peer: string): void {
    const network = networkOf(peer)
    const now = this.#now()
    const failures = this.#recall(network, now)
    failures.lastAt = now
    // Calls that were in progress when the block began do not prolong it.
    if (now < failures.blockedUntil) return
    if (failures.blockMs === 0) {
      if (now - failures.since >= minuteMs) Object.assign(failures, { count: 0, since: now })
      if (++failures.count <= this.#perMinute) return
    }
    failures.blockMs = Math.min(Math.max(firstBlockMs, failures.blockMs * 2), longestBlockMs)
    failures.blockedUntil = now + failures.blockMs
    failures.triedAt = now
  }

  /** The record of a peer, moved to the end; a new one when it had no failure for a minute after its block. */
  #recall(network: string, now: number): Failures {
    const known = this.#peers.get(network)
    this.#peers.delete(network)
    const isQuiet = !known || now - known.lastAt > known.blockMs + minuteMs
    const failures = isQuiet
      ? { count: 0, since: now, lastAt: now, blockMs: 0, blockedUntil: now, triedAt: now }
      : known
    this.#peers.set(network, failures)
    if (this.#peers.size > mostPeers) this.#peers.delete(this.#peers.keys().next().value!)
    return failures
  }
}
