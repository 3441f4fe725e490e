/**
 * A string that cannot be printed by accident: not by string concatenation, JSON, `console.log`, or a spread.
 * Only `reveal()` returns it.
 *
 * @example
 * ```ts
 * import { Secret } from '@northbound/auth'
 *
 * const secret = new Secret('my-secret')
 * console.log(`${secret}`, JSON.stringify({ secret })) // [secret] {"secret":"[secret]"}
 * ```
 */
export class Secret {
  readonly #value: string

  constructor(value: string) {
    this.#value = value
  }

  /** The plain value. Call it only on the line that sends it. */
  reveal(): string {
    return this.#value
  }

  /** Always `[secret]`. */
  toString(): string {
    return '[secret]'
  }

  /** Always `[secret]`. */
  toJSON(): string {
    return '[secret]'
  }
}

/** A secret, or a function that fetches one (from a vault, say); the function is awaited at each login. */
export type SecretSource = string | Secret | (() => string | Secret | Promise<string | Secret>)

/** Reads the current value of the source. */
export async function readSecret(source: SecretSource): Promise<Secret> {
  const value = typeof source === 'function' ? await source() : source
  return value instanceof Secret ? value : new Secret(value)
}

/** 16 bits of a secret: enough to detect a changed letter, and too few to guess the secret. */
export function fingerprint(secret: Secret): number {
  const next = (bits: number, letter: string) => (bits * 31 + letter.charCodeAt(0)) & 0xffff
  return [...secret.reveal()].reduce(next, 0)
}
