import { networkOf } from './network-of.ts'

const minuteMs = 60_000
/** The first block lasts so long, and each further one twice as long as the one before, up to the longest. */
const firstBlockMs = 1000
const longestBlockMs = 300_000
/** So often one call of a blocked peer is let through: among its callers there may be one who signs in rightly. */
const trialMs = 1000
/** So many peers are remembered; with one more the one whose last failure is oldest is forgotten. */
const mostPeers = 10_000

interface Failures {
  /** Those of the minute that began at `since`, until the first block. */
  count: number
  since: number
  lastAt: number
  blockMs: number
  blockedUntil: number
  triedAt: number
}

/**
 * Blocks a peer whose callers fail too often to say who they are. It can be asked for each call, so it is synchronous and
 * without timers: a limiter of `rate-limiter-flexible` gives promises, and starts a timer for each of any number of peers.
 */
export class FailureLimit {
  readonly #perMinute: number
  readonly #now: () => number
  readonly #peers = new Map<string, Failures>()

  /** @param perMinute so many failures of a peer in a minute have no consequence */
  constructor(perMinute: number, now: () => number) {
    this.#perMinute = perMinute
    this.#now = now
  }

  /** How long a peer is still blocked, in ms; undefined when it is not. */
  waitMs(peer: string): number | undefined {
    if (this.#peers.size === 0) return undefined
    const failures = this.#peers.get(networkOf(peer))
    if (!failures) return undefined
    const leftMs = failures.blockedUntil - this.#now()
    return leftMs > 0 ? leftMs : undefined
  }

  /** Whether one call of a blocked peer is checked all the same: one in each second is. */
  mayTry(peer: string): boolean {
    const failures = this.#peers.get(networkOf(peer))
    const now = this.#now()
    if (!failures || now - failures.triedAt < trialMs) return false
    failures.triedAt = now
    return true
  }

  /** Counts a call whose caller could not be told. */
  count(peer: string): void {
    const network = networkOf(peer)
    const now = this.#now()
    const failures = this.#recall(network, now)
    failures.lastAt = now
    // Those that were under way when the block began are no reason for a longer one.
    if (now < failures.blockedUntil) return
    if (failures.blockMs === 0) {
      if (now - failures.since >= minuteMs) Object.assign(failures, { count: 0, since: now })
      if (++failures.count <= this.#perMinute) return
    }
    failures.blockMs = Math.min(Math.max(firstBlockMs, failures.blockMs * 2), longestBlockMs)
    failures.blockedUntil = now + failures.blockMs
    failures.triedAt = now
  }

  /** What is remembered of a peer, moved to the end; nothing, when it was quiet for a minute after its block. */
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
