/** Runs the conformance kit for `fileStore` without a test runner, and says what passed: for the runtimes beside Node. */
import { storeCases } from '@northbound/auth/testing'
import { filePlace } from './file-place.ts'

const [path = ''] = process.argv.slice(2)
const place = filePlace(path)
const results: Record<string, string> = {}
for (const { name, run } of storeCases) {
  results[name] = await run(place).then(() => 'passed', String)
}
console.log(JSON.stringify({ runtime: 'Deno' in globalThis ? 'deno' : 'node', results }))
