/** Minimum number of remembered digests; the maximum is twice as many. */
const many = 5000

/**
 * Recently accepted credentials, so that blocking a peer does not lock out its known callers. Only digests are kept: one
 * number each, made with a secret seed.
 *
 * The digest is fast, not cryptographic; cryptography would cost more than all checks together. It suffices: digests and seed
 * never leave the process, so a client cannot search for a collision. A client that collides by chance (1 in 400,000), or
 * knows nearly all of an accepted long token, only gets what all callers have while nothing is blocked: one call of
 * `authorize`, and the digest is dropped when that refuses.
 */
export class KnownCredentials {
  #seed: number | undefined
  /** Two generations approximate LRU: a credential that is used moves to the newer one, without a sorted list. */
  #newer = new Set<number>()
  #older = new Set<number>()

  /** The common digest of some headers; undefined when all are missing. */
  digestOf(
    header: (name: string) => string | undefined,
    names: readonly string[],
  ): number | undefined {
    // Made lazily: workers have no random numbers before their first request.
    this.#seed ??= crypto.getRandomValues(new Uint32Array(1))[0]!
    let digest = this.#seed
    let isEmpty = true
    for (const name of names) {
      const value = header(name)
      if (value !== undefined) isEmpty = false
      digest = mix(digest, value ?? '')
    }
    return isEmpty ? undefined : digest
  }

  has(digest: number | undefined): boolean {
    return digest !== undefined && (this.#newer.has(digest) || this.#older.has(digest))
  }

  remember(digest: number | undefined): void {
    if (digest === undefined || this.#newer.has(digest)) return
    if (this.#newer.size >= many) {
      this.#older = this.#newer
      this.#newer = new Set()
    }
    this.#newer.add(digest)
  }

  /** Drops a credential that was refused. */
  forget(digest: number | undefined): void {
    if (digest === undefined) return
    this.#newer.delete(digest)
    this.#older.delete(digest)
  }
}

/** Maximum number of character pairs read from a text: all of a password, and a sufficient sample of a long token. */
const mostPairs = 64

/**
 * Mixes in two characters per step, evenly spread over a long text. The length comes first, so that characters cannot move
 * from the end of one text to the beginning of the next.
 */
function mix(seed: number, text: string): number {
  let digest = step(seed, text.length)
  const stride = Math.max(2, Math.ceil(text.length / mostPairs))
  const last = text.length - 1
  for (let at = 0; at < last; at += stride) {
    digest = step(digest, text.charCodeAt(at) | (text.charCodeAt(at + 1) << 16))
  }
  return last < 0 ? digest : step(digest, text.charCodeAt(last))
}

/** Results are 32-bit integers, which need no heap allocation. */
function step(digest: number, value: number): number {
  const product = Math.imul(digest ^ value, 0x9e_37_79_b1)
  return product ^ (product >>> 15)
}
