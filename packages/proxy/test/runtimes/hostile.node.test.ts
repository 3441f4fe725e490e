/**
 * The same raw requests as against the Node server, against the fetch handler under `Deno.serve` and `Bun.serve`: what the
 * runtime refuses, what the proxy refuses, and what is forwarded because the runtime made it harmless.
 */
import { describe } from 'vitest'
import { hostileCases } from '../hostile/hostile-cases.ts'
import { startHost } from './start-host.ts'

describe.each(['Deno', 'Bun'] as const)('on %s', (runtime) => {
  hostileCases(runtime, (url) => startHost[runtime]('hostile', url))
})
