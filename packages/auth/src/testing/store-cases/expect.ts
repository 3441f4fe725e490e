import type { Lease, StoredRecord, TokenRecord } from '../../store/token-store.ts'

/** Throws an Error that says what was expected and what was seen. Works with any test runner. */
export function expectThat(holds: boolean, expected: string, seen: unknown): asserts holds {
  if (!holds) throw new Error(`Expected ${expected}, but saw ${show(seen)}.`)
}

export function expectSame(what: string, seen: unknown, expected: unknown): void {
  expectThat(Object.is(seen, expected), `${what} to be ${show(expected)}`, seen)
}

/** Expects every field of `record`. A field that is undefined may be missing. */
export function expectRecord(stored: StoredRecord | undefined, record: TokenRecord): void {
  expectThat(stored !== undefined, `the record of generation ${record.generation}`, stored)
  const seen = new Map<string, unknown>(Object.entries(stored.record))
  for (const [field, value] of Object.entries(record))
    expectSame(`${field} of the record`, seen.get(field), value)
}

/** Expects a lease of at most `forMs`, and above every generation in `after`. */
export function expectLease(
  lease: Lease | undefined,
  forMs: number,
  ...after: number[]
): asserts lease is Lease {
  expectThat(lease !== undefined, 'a lease', lease)
  const { generation } = lease
  expectThat(Number.isSafeInteger(generation), 'a whole number as generation', generation)
  const highest = Math.max(0, ...after)
  expectThat(generation > highest, `a generation greater than ${highest}`, generation)
  const left = lease.remainingMs()
  expectThat(left <= forMs, `a lease of at most ${forMs} ms`, left)
}

/** Expects the call to fail within a reasonable time. */
export async function expectFailure(what: string, call: () => Promise<unknown>): Promise<void> {
  let seen: unknown
  try {
    seen = await soon(what, call())
  } catch (error) {
    if (!(error instanceof TooLate)) return
    throw error
  }
  expectThat(false, `${what} to fail while the store is away`, seen)
}

class TooLate extends Error {}

/** After this time a call counts as hanging, in ms of real time: several times what a busy machine takes. */
const hangMs = 30_000

/** The answer of `call`, or an Error that names the call when it hangs. */
export async function soon<T>(what: string, call: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    const late = new TooLate(`Expected ${what} to answer within ${hangMs / 1000} s.`)
    timer = setTimeout(() => reject(late), hangMs)
  })
  try {
    return await Promise.race([call, late])
  } finally {
    clearTimeout(timer)
  }
}

function show(value: unknown): string {
  return JSON.stringify(value) ?? String(value)
}
