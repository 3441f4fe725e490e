import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { namedPrograms } from '../programs/named-programs.mjs'
import { isProgram, onPath } from '../programs/on-path.mjs'
import { chooseSteps } from '../test-run/choose-steps.mjs'
import { planRun, programsOf } from '../test-run/plan-run.mjs'
import { steps } from '../test-run/steps.mjs'

/** Variables that could name a program outside PATH. */
const variables = [
  ...Object.values(namedPrograms).map(({ variable }) => variable),
  'NORTHBOUND_CHROMIUM',
  'JAVA_HOME',
  'GOROOT',
]
const hidden = ['php', 'ruby', 'go', 'java', 'redis', 'wget', 'jq'] as const

/** The programs of a machine that has a Chromium, what every Unix has, and Node. Nothing runs them here. */
const present = ['chromium', 'curl', 'python3', 'openssl']

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'northbound-path-'))
  for (const name of present)
    writeFileSync(join(folder, name), '#!/bin/sh\nexit 0\n', { mode: 0o755 })
  symlinkSync(process.execPath, join(folder, 'node'))
  for (const name of ['npm', 'sh', 'env']) {
    const path = onPath([name]).find(isProgram)
    if (path) symlinkSync(path, join(folder, name))
  }
})
afterAll(() => rmSync(folder, { recursive: true }))

/** `npm test` and `npm run test:all` as a user without root permissions: nothing is installed. */
function runTests(args: readonly string[], env: Record<string, string> = {}) {
  const { CI: _, ...inherited } = process.env
  const without = Object.fromEntries(variables.map((name) => [name, '']))
  const { stdout, status } = spawnSync(process.execPath, ['packages/tooling/test.mjs', ...args], {
    encoding: 'utf8',
    env: { ...inherited, ...without, PATH: folder, ...env },
  })
  return { stdout, status }
}

test('npm test requires only npm and a Chromium', () => {
  expect(programsOf(chooseSteps(steps, {}))).toEqual(['chromium'])
})

test('npm test runs completely when seven other programs are missing', () => {
  const { stdout, status } = runTests(['--plan'])

  expect(status).toBe(0)
  expect(stdout).not.toContain('missing')
  expect(stdout).not.toContain('not run here')
})

test('npm run test:all lists all missing programs, and what is not run without them', () => {
  const { stdout, status } = runTests(['--all', '--plan'])

  expect(status).toBe(0)
  expect(stdout).toContain('7 programs are missing:')
  for (const title of hidden.map((name) => namedPrograms[name].title))
    expect(stdout).toContain(`  ${title}: for `)
  expect(stdout).toContain('not run here: Redis (no redis)')
  expect(stdout).toContain('(no wget, jq, php, ruby, go, java)')
})

test('a missing program fails the run in CI before any step', () => {
  const { stdout, status } = runTests(['--all', '--plan'], { CI: 'true' })

  expect(status).toBe(1)
  expect(stdout).toContain('FAILED  not run: Redis (no redis)')
  expect(stdout.trimEnd()).toMatch(/\n0 passed, 3 failed$/)
})

test('a selected step requires only its own programs', () => {
  expect(programsOf(chooseSteps(steps, { only: 'lint' }))).toEqual([])
  expect(programsOf(chooseSteps(steps, { only: 'redis,lint' }))).toEqual(['redis'])

  const { stdout, status } = runTests(['--only=format'])
  expect(status).toBe(0)
  expect(stdout.trimEnd()).toMatch(/\n1 passed, 0 failed$/)
})

test('npm run test:all starts with the steps of npm test', () => {
  const all = chooseSteps(steps, { all: true })
  const first = chooseSteps(steps, {})

  expect(all.slice(0, first.length)).toEqual(first)
})

test('skips a step or a part of one, and prints which', () => {
  const { steps: run, notRun } = planRun(chooseSteps(steps, { only: 'lint,redis,snippets' }), [
    'redis',
    'php',
  ])

  expect(run.map(({ name }) => name)).toEqual(['lint', 'snippets'])
  expect(notRun).toEqual([
    'Redis (no redis)',
    'Snippets in every language: what needs PHP with its extension curl (no php)',
  ])
})

test('refuses an unknown step', () => {
  expect(() => chooseSteps(steps, { only: 'dino' })).toThrow('There is no step "dino"')
  expect(runTests(['--only=dino']).status).toBe(1)
})
