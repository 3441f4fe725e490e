import { redacted, redactText } from './redact-text.ts'

/** Bounds of a copy. Everything beyond them is left out. */
const most = { depth: 6, values: 300, characters: 65_536, charactersOfText: 8192 }
/** Characters searched beyond the end of a cut text, so that a secret across the end is found. */
const overlap = 1024

/** Properties whose values are secrets. A failed Redis command has its values in `args`. */
const secretName =
  /(?:password|passwd|passphrase|secret|token|credentials?|api[_-]?key|private[_-]?key|authorization|cookie)s?$|^(?:pass|pwd|auth|args)$/i

/** Built-in errors keep their class; methods of other classes could print the redacted values. */
const plainErrors: ReadonlySet<object> = new Set(
  [EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError].map(
    ({ prototype }) => prototype,
  ),
)

/**
 * Copies a thrown value without secrets: those of this process, those of the call, and everything that looks like a secret, in
 * message, stack, `cause`, `errors` and all other own properties. Name, code and everything else stay. Getters are not called;
 * functions, bytes, circular references and everything beyond the bounds are left out.
 *
 * @param own secrets of this call, in addition to those of the process
 */
export function redactError(thrown: unknown, own: readonly string[] = []): unknown {
  try {
    return new Copying(own).value(thrown, [])
  } catch {
    return new Error('An error was thrown that cannot be read.')
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
      // Raw headers are an array of alternating names and values.
      const isSecret = typeof before === 'string' && secretName.test(before)
      copies.push(isSecret ? redacted : this.value(item, path))
    }
    return copies
  }

  #error(error: Error): Error {
    const copy = new Error(this.#text(String(error.message)))
    const prototype: object = Object.getPrototypeOf(error)
    if (plainErrors.has(prototype)) Object.setPrototypeOf(copy, prototype)
    // The copy lost its class, but loggers print the name and enumerable properties.
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

  /** Keeps the beginning of a long text. A partial secret at its end is removed, however short the redacted text becomes. */
  #text(text: string): string {
    const length = Math.min(text.length, this.#characters, most.charactersOfText)
    this.#characters -= length
    if (length === text.length) return redactText(text, this.#own)
    return `${redactText(text.slice(0, length + overlap), this.#own).slice(0, -overlap)}…`
  }
}

/** Includes errors of another realm. */
function isError(value: object): value is Error {
  return value instanceof Error || typeof (value as Partial<Error>).stack === 'string'
}

function define(copy: object, name: string, value: unknown, enumerable = true): void {
  Object.defineProperty(copy, name, { value, enumerable, configurable: true, writable: true })
}
