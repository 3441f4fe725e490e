import { spawn } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, expect, test } from 'vitest'
import { parse } from 'yaml'

interface Workflow {
  jobs: { test: { steps: { name?: string; run?: string; uses?: string }[] } }
}

const recipes = join(process.cwd(), 'docs/examples/recipes')
const workflow = parse(readFileSync(`${recipes}/github-actions.yml`, 'utf8')) as Workflow
const { steps } = workflow.jobs.test

const folder = mkdtempSync(join(tmpdir(), 'northbound-workflow-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('the workflow starts an emulator and logs in', async () => {
  mkdirSync(join(folder, 'test'))
  copyFileSync(`${recipes}/platform.step.ts`, join(folder, 'test/platform.ts'))
  symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'))
  const named = steps.filter(({ name }) => name !== undefined)

  // As a runner does it: a step's lines in GITHUB_ENV are the environment of those after it.
  const script = `export GITHUB_ENV=$PWD/github.env
touch "$GITHUB_ENV"
trap 'kill $(jobs -p)' EXIT
${named.map(({ run }) => `. "$GITHUB_ENV"\n${run}`).join('\n')}`
  const child = spawn('bash', ['-ec', script], {
    cwd: folder,
    env: {
      ...process.env,
      PATH: `${join(process.execPath, '..')}:${process.env['PATH']}`,
      NODE_OPTIONS: '--conditions=@northbound/source --disable-warning=ExperimentalWarning',
    },
  })
  const [output, problems] = await Promise.all([text(child.stdout), text(child.stderr)])

  expect(problems).toBe('')
  expect(JSON.parse(output)).toMatchObject({ scope: 'default', expiresIn: 3600 })
})

test('the workflow of the GitHub Actions recipe has only steps that were run here, or that come from GitHub or npm', () => {
  const others = steps.filter(({ name }) => name === undefined)

  expect(others.map(({ uses, run }) => uses ?? run)).toEqual([
    'actions/checkout@v5',
    'actions/setup-node@v5',
    'npm ci',
    'npm test',
  ])
})
