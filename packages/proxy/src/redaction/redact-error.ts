import { redacted, redactText } from './redact-text.ts'

/** How far an error is followed. What lies beyond is left out. */
const most = { depth: 6, values: 300, characters: 65_536, charactersOfText: 8192 }
/** So much more of a text is looked at, so that a secret across its end is found, in characters. */
const overlap = 1024

/** Whatever such a property holds is a secret. A failed command of Redis has its values in `args`. */
const secretName =
  /(?:password|passwd|passphrase|secret|token|credentials?|api[_-]?key|private[_-]?key|authorization|cookie)s?$|^(?:pass|pwd|auth|args)$/i

/** Errors of the language keep their class; what others add to theirs may print what was taken out. */
const plainErrors: ReadonlySet<object> = new Set(
  [EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError].map(
    ({ prototype }) => prototype,
  ),
)

/**
 * A copy of what somebody threw, without secrets: those of this process, those of the call, and whatever looks like one, in
 * message, stack, `cause`, `errors` and all other properties of its own. Name, code and everything else stays. Getters are not
 * called, functions and bytes are left out, and so is what is too deep, too much, or leads back to itself.
 *
 * @param own secrets of the call that it is about, beside those of the process
 */
export function redactError(thrown: unknown, own: readonly string[] = []): unknown {
  try {
    return new Copying(own).value(thrown, [])
  } catch {
    return new Error('There was an error that cannot be read.')
  }
}

/** Makes one copy, within bounds. */
class Copying {
  readonly #own: readonly string[]
  #values = most.values
  #characters = most.characters

  constructor(own: readonly string[]) {
    this.#own = own
  }

  value(value: unknown, above: readonly object[]): unknown {
    if (typeof value === 'string') return this.#text(value)
    if (typeof value === 'function' || typeof value === 'symbol') return `[${typeof value}]`
    if (typeof value !== 'object' || value === null) return value
    if (above.includes(value)) return '[circular]'
    if (above.length >= most.depth) return '[too deep]'
    if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`
    if (value instanceof URL) return this.#text(value.href)
    if (value instanceof Date) return String(value)
    const path = [...above, value]
    if (Array.isArray(value)) return this.#list(value, path)
    return this.#properties(value, isError(value) ? this.#error(value) : {}, path)
  }

  #list(list: readonly unknown[], path: readonly object[]): unknown[] {
    const copies: unknown[] = []
    for (const item of list) {
      if (this.#isSpent()) break
      const before = list[copies.length - 1]
      // Raw headers are a list in which names and values take turns.
      const isSecret = typeof before === 'string' && secretName.test(before)
      copies.push(isSecret ? redacted : this.value(item, path))
    }
    return copies
  }

  #error(error: Error): Error {
    const copy = new Error(this.#text(String(error.message)))
    const prototype: object = Object.getPrototypeOf(error)
    if (plainErrors.has(prototype)) Object.setPrototypeOf(copy, prototype)
    // Loggers print the name of the class, which is gone, and what can be enumerated.
    else if (error.name !== 'Error') define(copy, 'name', this.#text(String(error.name)))
    define(copy, 'stack', this.#text(String(error.stack)), false)
    return copy
  }

  #properties(from: object, copy: object, path: readonly object[]): object {
    for (const name of Object.getOwnPropertyNames(from)) {
      if (this.#isSpent()) break
      const { value, enumerable } = Object.getOwnPropertyDescriptor(from, name) ?? {}
      if (value === undefined || Object.hasOwn(copy, name)) continue
      const isSecret = secretName.test(name) && value !== null && typeof value !== 'boolean'
      define(copy, this.#text(name), isSecret ? redacted : this.value(value, path), enumerable)
    }
    return copy
  }

  #isSpent(): boolean {
    return --this.#values < 0
  }

  /** Of a long text the beginning. What may be a part of a secret at its end goes, however much others got shorter. */
  #text(text: string): string {
    const length = Math.min(text.length, this.#characters, most.charactersOfText)
    this.#characters -= length
    if (length === text.length) return redactText(text, this.#own)
    return `${redactText(text.slice(0, length + overlap), this.#own).slice(0, -overlap)}…`
  }
}

/** Also of another realm. */
function isError(value: object): value is Error {
  return value instanceof Error || typeof (value as Partial<Error>).stack === 'string'
}

function define(copy: object, name: string, value: unknown, enumerable = true): void {
  Object.defineProperty(copy, name, { value, enumerable, configurable: true, writable: true })
}
