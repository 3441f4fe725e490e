/** So many are remembered at least, and twice as many at most. */
const many = 5000

/**
 * Credentials that were accepted lately, so that a blocked peer does not shut out its callers who are known. Only digests are
 * kept: a number for each, made with a secret seed.
 *
 * The digest is fast and no cryptography, which would cost more than all checks together. That is enough: nobody outside
 * sees a digest or the seed, so nobody can look for two credentials with the same one. Whoever has one by chance (a guess in
 * 400,000), or knows nearly all of a long token that is accepted, gets no more than what everybody has while nothing is
 * blocked: `authorize` is asked once, and the digest is forgotten when it refuses.
 */
export class KnownCredentials {
  #seed: number | undefined
  /** The oldest go by halves, so that a credential that is used moves on without a list of who came when. */
  #newer = new Set<number>()
  #older = new Set<number>()

  /** The digest of some headers together; undefined when there is none of them. */
  digestOf(
    header: (name: string) => string | undefined,
    names: readonly string[],
  ): number | undefined {
    // Not made with the proxy: workers have no random numbers before their first request.
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

  /** It is not accepted any more. */
  forget(digest: number | undefined): void {
    if (digest === undefined) return
    this.#newer.delete(digest)
    this.#older.delete(digest)
  }
}

/** So many pairs of characters are read of a text at most: all of a password, and of a long token enough to tell it. */
const mostPairs = 64

/**
 * Two characters a step, evenly spread over a long text. The length comes first, so that what ends one text cannot begin the
 * next.
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

/** A 32-bit integer, which costs no memory of its own. */
function step(digest: number, value: number): number {
  const product = Math.imul(digest ^ value, 0x9e_37_79_b1)
  return product ^ (product >>> 15)
}
