/**
 * How long `vi.waitFor` and `vi.waitUntil` look for what a test waits for: by themselves a second, which a busy machine
 * needs to start a program. Nothing waits longer than it has to, and what never comes still fails by its own name.
 */
import { vi } from 'vitest'

/** In ms; shorter than the time of a test, so that the failure says what was waited for. */
const timeout = 100_000

const { waitFor, waitUntil } = vi
vi.waitFor = (look, options) => waitFor(look, patient(options))
vi.waitUntil = (look, options) => waitUntil(look, patient(options))

type Options = Exclude<Parameters<typeof waitFor>[1], number>

function patient(options: Options | number): Options {
  return typeof options === 'number' ? { timeout: options } : { timeout, ...options }
}
