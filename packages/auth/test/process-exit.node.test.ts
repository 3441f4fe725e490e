/** Rule 5: no timer keeps a process alive. A real process is started, on this project's own Node. */
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const script = `
  import { createTokenSource, keepWarm } from '@northbound/auth'
  import { createEmulator, demoApp } from '@northbound/emulator'
  const emulator = createEmulator()
  const tokens = createTokenSource({ url: 'https://platform.test', ...demoApp, fetch: emulator.fetch })
  const { expiresAt } = await tokens.get()
  keepWarm(tokens)
  const left = process.getActiveResourcesInfo().filter((resource) => resource === 'Timeout')
  console.log(JSON.stringify({ minutes: Math.round((expiresAt - Date.now()) / 60_000), timers: left.length }))
`

test('a process exits at once after its last await, with a token valid for an hour', async () => {
  const output = await new Promise<string>((resolve, reject) => {
    execFile(
      process.execPath,
      ['--conditions=@northbound/source', '--input-type=module', '--eval', script],
      // A process that does not exit by itself is killed here, which fails the test.
      { cwd: fileURLToPath(new URL('.', import.meta.url)), timeout: 100_000 },
      (error, stdout) => (error ? reject(error) : resolve(stdout)),
    )
  })

  expect(JSON.parse(output)).toEqual({ minutes: 60, timers: 0 })
})
