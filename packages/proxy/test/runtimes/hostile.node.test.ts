/**
 * The same raw requests as against the port of Node, against the fetch handler under `Deno.serve` and `Bun.serve`: what the
 * runtime refuses, what the proxy refuses, and what is carried because the runtime made something harmless of it.
 */
import { describe } from 'vitest'
import { hostileCases } from '../hostile/hostile-cases.ts'
import { startHost } from './start-host.ts'

describe.each(['Deno', 'Bun'] as const)('on %s', (runtime) => {
  hostileCases(runtime, (url) => startHost[runtime]('hostile', url))
})
