import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { findChromium } from '../programs/find-chromium.mjs'
import { findNamedProgram } from '../programs/find-named-program.mjs'
import { namedPrograms } from '../programs/named-programs.mjs'

const ensure = (parts: readonly string[], env: Record<string, string> = {}) =>
  spawnSync(process.execPath, ['packages/tooling/ensure.mjs', ...parts], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  })

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'northbound-ensure-'))
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

/** A program that always exits with a status. */
function writeProgram(path: string, status: number): string {
  const program = join(folder, path)
  mkdirSync(join(program, '..'), { recursive: true })
  writeFileSync(program, `#!/bin/sh\nexit ${status}\n`, { mode: 0o755 })
  return program
}

test('prints and installs nothing when a program is found', () => {
  const NORTHBOUND_JQ = writeProgram('jq', 0)

  expect(ensure(['jq'], { NORTHBOUND_JQ })).toMatchObject({ status: 0, stdout: '', stderr: '' })
})

const withCheck = Object.entries(namedPrograms).filter(([, program]) => 'check' in program)

describe.each(withCheck.map(([name, { variable }]) => [name, variable]))(
  'the part %s',
  (part, variable) => {
    test('fails with a message when the program in the variable does not exist', () => {
      const { status, stderr } = ensure([part], { [variable]: '/nowhere/program' })

      expect(status).toBe(1)
      expect(stderr).toContain(`${variable} is /nowhere/program, and there is no program`)
    })

    test('fails when the program in the variable is not usable', () => {
      const broken = writeProgram('broken', 1)

      const { status, stderr } = ensure([part], { [variable]: broken })

      expect(status).toBe(1)
      expect(stderr).toContain(`(${broken} does not start`)
    })
  },
)

test('lists all missing programs at once', () => {
  const missing = { NORTHBOUND_PHP: '/nowhere/php', NORTHBOUND_RUBY: '/nowhere/ruby' }

  const { stderr } = ensure(['ruby', 'php'], missing)

  expect(stderr).toContain('2 programs are missing:')
  expect(stderr).toContain('Ruby: for snippets in Ruby (NORTHBOUND_RUBY is /nowhere/ruby')
  expect(stderr).toContain('PHP with its extension curl: for snippets in PHP')
})

test('finds a Redis or a Valkey on PATH, or only the one in the variable', () => {
  const valkey = writeProgram('valkey-server', 0)
  vi.stubEnv('PATH', `/nowhere:${folder}`)
  expect(findNamedProgram('redis')).toBe(valkey)

  vi.stubEnv('NORTHBOUND_REDIS', '/nowhere/redis-server')
  expect(findNamedProgram('redis')).toBeUndefined()
})

test('prefers a usable program, also in JAVA_HOME', () => {
  writeProgram('runtime/java', 1)
  const kit = writeProgram('kit/bin/java', 0)
  vi.stubEnv('PATH', join(folder, 'runtime'))
  vi.stubEnv('JAVA_HOME', join(folder, 'kit'))

  expect(findNamedProgram('java')).toBe(kit)
})

test('finds a Chromium by each variable, and Chrome or Edge on PATH', () => {
  vi.stubEnv('NORTHBOUND_CHROMIUM', '')
  vi.stubEnv('CHROME_PATH', '')
  vi.stubEnv('PATH', folder)
  const edge = writeProgram('microsoft-edge', 0)
  expect(findChromium()).toBe(edge)
  const chrome = writeProgram('google-chrome', 0)
  expect(findChromium()).toBe(chrome)

  vi.stubEnv('CHROME_PATH', edge)
  expect(findChromium()).toBe(edge)
  vi.stubEnv('NORTHBOUND_CHROMIUM', chrome)
  expect(findChromium()).toBe(chrome)
})

test('ensure.mjs fails for an unknown part, and lists the known ones', () => {
  const { status, stderr } = ensure(['browser'])

  expect(status).toBe(1)
  expect(stderr).toContain(
    'Unknown part "browser". The parts are: deps, bench, runtimes, chromium,',
  )
})
