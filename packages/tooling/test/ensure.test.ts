import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

const ensure = (parts: string[], env: Record<string, string> = {}) =>
  spawnSync(process.execPath, ['packages/tooling/ensure.mjs', ...parts], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  })

test('says nothing and does nothing when the part is there', () => {
  expect(ensure(['chromium'])).toMatchObject({ status: 0, stdout: '', stderr: '' })
})

test('fails with a sentence when the Chromium that was named is not there', () => {
  const { status, stderr } = ensure(['chromium'], { NORTHBOUND_CHROMIUM: '/nowhere/chromium' })

  expect(status).toBe(1)
  expect(stderr).toContain('NORTHBOUND_CHROMIUM is /nowhere/chromium')
})

test('fails when the Chromium that was named does not start', () => {
  const { status, stderr } = ensure(['chromium'], { NORTHBOUND_CHROMIUM: '/usr/bin/false' })

  expect(status).toBe(1)
  expect(stderr).toContain('/usr/bin/false does not start')
})

test('fails for a part that it does not know', () => {
  const { status, stderr } = ensure(['browser'])

  expect(status).toBe(1)
  expect(stderr).toContain('"browser" is none of the parts: deps, chromium.')
})
