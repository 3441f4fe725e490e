import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

// In a separate Node process, as in the bench: Vite resolves some of these packages to other files than Node.
const program = `
import ${JSON.stringify(new URL('../src/only-loopback.ts', import.meta.url).href)}
const { allPeers } = await import(${JSON.stringify(new URL('../src/peers/all-peers.ts', import.meta.url).href)})
const { createFakeServer } = await import(${JSON.stringify(new URL('../src/fake-server/create-fake-server.ts', import.meta.url).href)})
const seen = {}
for (const peer of allPeers) {
  const server = createFakeServer({ loginMs: 1, callMs: 1 })
  const contender = await peer.create(server)
  const ok = await contender.call().catch(String)
  seen[peer.name] = { ok, logins: server.counts.logins }
}
console.log(JSON.stringify(seen))
process.exit()
`

// Loading all packages takes long.
test('the first call of every peer succeeds with one login', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--conditions=@northbound/source',
    '--input-type=module',
    '--eval',
    program,
  ])

  const seen: Record<string, unknown> = JSON.parse(stdout)
  expect(Object.keys(seen).length).toBeGreaterThan(10)
  for (const [name, outcome] of Object.entries(seen)) {
    expect({ name, outcome }).toEqual({ name, outcome: { ok: true, logins: 1 } })
  }
})
