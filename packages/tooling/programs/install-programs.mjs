import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { installFailure } from '../install-failure.mjs'
import { narrate } from '../say.mjs'
import { namedProgram } from './named-programs.mjs'
import { surveyPrograms } from './survey-programs.mjs'

/** @typedef {import('./named-programs.mjs').ProgramName} ProgramName */

const aptGet = '/usr/bin/apt-get'
const playwright = fileURLToPath(
  new URL('../../../node_modules/playwright/cli.js', import.meta.url),
)

/**
 * Installs what can be installed without a question: a Chromium by Playwright's own download, and everything by Debian's
 * packages where we are root. Says what it does; a failure is said with its cause, and left to the caller to see.
 *
 * @param {readonly ProgramName[]} names
 */
export async function installPrograms(names) {
  let waiting = [...names]
  if (waiting.includes('chromium') && existsSync(playwright)) {
    await attempt('Chromium is missing: playwright install chromium, about 150 MB', [
      [process.execPath, playwright, 'install', 'chromium'],
    ])
    if (surveyPrograms(['chromium']).length === 0)
      waiting = waiting.filter((name) => name !== 'chromium')
  }
  if (waiting.length > 0 && isRootOnDebian()) await installFromDebian(waiting)
}

/** Whether Debian's packages can be installed: Debian or a system made of it, and root. */
export function isRootOnDebian() {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync(aptGet)
}

/** @param {readonly ProgramName[]} names */
async function installFromDebian(names) {
  const packages = names.flatMap((name) => namedProgram(name).packages.apt?.split(' ') ?? [])
  const sizes = names.map((name) => `${name} ${namedProgram(name).size}`).join(', ')
  const options = ['-y', '-q', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=300']
  await attempt(`${names.join(', ')} missing: apt-get install, about ${sizes}`, [
    [aptGet, 'update', '-q', '-o', 'DPkg::Lock::Timeout=300'],
    [aptGet, 'install', ...options, ...packages],
  ])
}

/**
 * @param {string} what
 * @param {readonly string[][]} commands the first that fails ends it
 */
async function attempt(what, commands) {
  await narrate(what, async () => {
    for (const [file = '', ...args] of commands) {
      const { code, output } = await run(file, args)
      if (code !== 0) throw new Error(`the installation failed: ${reasonOf(output)}`)
    }
  }).catch((error) => console.error(`northbound: ${error.message}`))
}

/**
 * @param {string} file
 * @param {readonly string[]} args
 * @returns {Promise<{ code: number | null, output: string }>}
 */
function run(file, args) {
  // Runlevel 1 starts no services: those who need a server start one of their own.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1', LC_ALL: 'C' }
  return new Promise((resolve) => {
    const child = spawn(file, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (piece) => (output = `${output}${piece}`.slice(-20_000)))
    child.on('error', (error) => resolve({ code: 127, output: error.message }))
    child.on('close', (code) => resolve({ code, output }))
  })
}

/**
 * The cause in words, with the last line that the installer printed.
 *
 * @param {string} output
 */
function reasonOf(output) {
  const last = output.trim().split('\n').at(-1)?.trim()
  const cause = installFailure(output) ?? 'its cause is not known'
  return last ? `${cause}. It printed: ${last}` : cause
}
