import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { installPackages } from '../install-packages.mjs'

/** An empty folder, and the lines that are printed during an installation. */
function prepare() {
  const folder = mkdtempSync(join(tmpdir(), 'northbound-install-'))
  const log = vi.spyOn(console, 'log').mockImplementation(() => {})
  const error = vi.spyOn(console, 'error').mockImplementation(() => {})
  onTestFinished(() => {
    vi.restoreAllMocks()
    vi.unstubAllEnvs()
    rmSync(folder, { recursive: true, force: true })
  })
  return {
    folder,
    said: () => log.mock.calls.map(([line]) => String(line)),
    complained: () => error.mock.calls.map(([line]) => String(line)).join('\n'),
  }
}

/** A stub of npm that writes these lines to stderr and exits with this code. */
function stubNpm(folder: string, lines: readonly string[], code: number) {
  const stub = join(folder, 'npm-stub.js')
  const program = `console.error(${JSON.stringify(lines.join('\n'))}); process.exitCode = ${code}`
  writeFileSync(stub, program)
  vi.stubEnv('npm_execpath', stub)
}

test('prints when an installation is done', async () => {
  const { folder, said } = prepare()
  stubNpm(folder, ['npm http fetch GET 200 https://registry.test/ky 12ms (cache miss)'], 0)

  await installPackages(folder, 'ci', 'npm ci')

  expect(said()).toEqual([
    'northbound: npm ci …',
    expect.stringMatching(/^northbound: … done in \d/),
  ])
})

test.each([
  ['ENOTFOUND', 'there is no network, or no route to the package registry'],
  ['ECONNREFUSED', 'the package registry cannot be reached'],
  ['EACCES', 'this user has no write permission here'],
  ['ENOSPC', 'the disk is full'],
])('names the cause of a failure with %s, and does not print done', async (code, cause) => {
  const { folder, said, complained } = prepare()
  stubNpm(folder, ['npm http fetch GET 200 https://registry.test/ky', `npm error code ${code}`], 1)

  const installing = installPackages(folder, 'ci', 'npm ci')

  await expect(installing).rejects.toThrow(`npm ci failed: ${cause} (${code}).`)
  expect(said().at(-1)).toMatch(/^northbound: … failed after \d/)
  expect(said().join('\n')).not.toContain('done')
  expect(complained()).toBe(`npm error code ${code}`)
})

test('prints the exit code of an unknown failure', async () => {
  const { folder } = prepare()
  stubNpm(folder, ['npm error something else'], 7)

  const installing = installPackages(folder, 'install', 'npm install')

  await expect(installing).rejects.toThrow('npm install failed with exit code 7.')
})

test('prints that an attempt failed while npm retries', async () => {
  const { folder, said } = prepare()
  const failed = 'npm http fetch GET https://registry.test/ky attempt 1 failed with ENOTFOUND'
  stubNpm(folder, [failed, failed], 0)

  await installPackages(folder, 'ci', 'npm ci')

  expect(said().filter((line) => line.includes('tries again'))).toEqual([
    'northbound: … there is no network, or no route to the package registry (ENOTFOUND); npm tries again',
  ])
})

test('reports a registry that does not respond, and gives up', async () => {
  const { folder, said } = prepare()
  const silent = createServer(() => {}).listen(0, '127.0.0.1')
  onTestFinished(() => {
    silent.closeAllConnections()
    silent.close()
  })
  await new Promise((resolve) => silent.once('listening', resolve))
  const registry = `http://127.0.0.1:${(silent.address() as AddressInfo).port}/`
  vi.stubEnv('npm_config_registry', registry)
  vi.stubEnv('npm_config_fetch_retries', '1')
  vi.stubEnv('npm_config_cache', join(folder, 'cache'))
  const manifest = { name: 'probe', version: '1.0.0', dependencies: { ky: '2.1.0' } }
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest))

  const installing = installPackages(folder, 'install', 'npm install', 500)

  await expect(installing).rejects.toThrow(
    'npm install failed: the package registry does not respond; ',
  )
  expect(said()[1]).toMatch(
    /^northbound: … the package registry does not respond; .*; npm tries again$/,
  )
  expect(said().at(-1)).toMatch(/^northbound: … failed after \d/)
})
