import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { findNamedProgram, findRedis } from '../ensure.mjs'
import { isProgram, onPath } from '../find-program.mjs'

const ensure = (parts: string[], env: Record<string, string> = {}) =>
  spawnSync(process.execPath, ['packages/tooling/ensure.mjs', ...parts], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  })

// Some of these programs take their time to start, the more so when others are at work.

const ofLanguages = ['wget', 'jq', 'python-requests', 'php', 'ruby', 'go', 'java']

test.each(['chromium', 'redis', 'curl', 'python', 'openssl', ...ofLanguages])(
  'says nothing and does nothing when %s is there',
  (part) => {
    expect(ensure([part])).toMatchObject({ status: 0, stdout: '', stderr: '' })
  },
)

describe.each([
  ['chromium', 'NORTHBOUND_CHROMIUM'],
  ['redis', 'NORTHBOUND_REDIS'],
  ['curl', 'NORTHBOUND_CURL'],
  ['python', 'NORTHBOUND_PYTHON'],
  ['openssl', 'NORTHBOUND_OPENSSL'],
  ['wget', 'NORTHBOUND_WGET'],
  ['jq', 'NORTHBOUND_JQ'],
  ['python-requests', 'NORTHBOUND_PYTHON_REQUESTS'],
  ['php', 'NORTHBOUND_PHP'],
  ['ruby', 'NORTHBOUND_RUBY'],
  ['go', 'NORTHBOUND_GO'],
  ['java', 'NORTHBOUND_JAVA'],
])('the part %s', (part, variable) => {
  test('fails with a sentence when the program that was named is not there', () => {
    const { status, stderr } = ensure([part], { [variable]: '/nowhere/program' })

    expect(status).toBe(1)
    expect(stderr).toContain(`${variable} is /nowhere/program`)
  })

  test('fails when the program that was named does not start', () => {
    const { status, stderr } = ensure([part], { [variable]: '/usr/bin/false' })

    expect(status).toBe(1)
    expect(stderr).toContain('/usr/bin/false does not start')
  })
})

test('finds a Redis, or a Valkey, on PATH, and only the one that was named if one was', () => {
  const folder = mkdtempSync(join(tmpdir(), 'northbound-ensure-'))
  const valkey = join(folder, 'valkey-server')
  writeFileSync(valkey, '', { mode: 0o755 })
  try {
    vi.stubEnv('NORTHBOUND_REDIS', valkey)
    expect(findRedis()).toBe(valkey)

    vi.stubEnv('NORTHBOUND_REDIS', '/nowhere/redis-server')
    expect(findRedis()).toBeUndefined()
    expect(onPath(['valkey-server', 'x']).some(isProgram)).toBe(false)
    vi.stubEnv('PATH', `/nowhere:${folder}`)
    expect(onPath(['valkey-server', 'x']).filter(isProgram)).toEqual([valkey])
  } finally {
    vi.unstubAllEnvs()
    rmSync(folder, { recursive: true })
  }
})

test('takes the first that is of use, in JAVA_HOME too', () => {
  const folder = mkdtempSync(join(tmpdir(), 'northbound-ensure-'))
  const write = (name: string, status: number) => {
    mkdirSync(join(folder, name, 'bin'), { recursive: true })
    const path = join(folder, name, 'bin', 'java')
    writeFileSync(path, `#!/bin/sh\nexit ${status}\n`, { mode: 0o755 })
    return path
  }
  try {
    write('runtime', 1)
    const kit = write('kit', 0)
    vi.stubEnv('PATH', join(folder, 'runtime', 'bin'))
    vi.stubEnv('JAVA_HOME', join(folder, 'kit'))

    expect(findNamedProgram('java')).toBe(kit)
  } finally {
    vi.unstubAllEnvs()
    rmSync(folder, { recursive: true })
  }
})

test('fails for a part that it does not know', () => {
  const { status, stderr } = ensure(['browser'])

  expect(status).toBe(1)
  expect(stderr).toContain(
    '"browser" is none of the parts: deps, chromium, redis, curl, python, openssl, wget, jq, python-requests, php, ruby, go, java, wrk, nginx.',
  )
})
