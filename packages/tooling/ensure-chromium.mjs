import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { findChromium } from './find-chromium.mjs'
import { runCommand } from './run-command.mjs'
import { narrate } from './say.mjs'

/**
 * Sees to it that there is a Chromium that starts: the one found, or Debian's, or Playwright's.
 *
 * @param {string} root
 */
export async function ensureChromium(root) {
  const named = process.env['NORTHBOUND_CHROMIUM']
  if (named && !findChromium())
    throw new Error(`NORTHBOUND_CHROMIUM is ${named}, and there is no program.`)
  if (findChromium()) return check()

  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get'))
    await installFromDebian()
  if (!findChromium()) await installFromPlaywright(root)
  if (!findChromium())
    throw new Error(
      'There is no Chromium, and none could be installed. Install Chromium or Chrome, or set NORTHBOUND_CHROMIUM to its path.',
    )
  check()
}

async function installFromDebian() {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  /** @type {import('node:child_process').StdioOptions} */
  const stdio = ['ignore', 'ignore', 'inherit']
  await narrate('there is no Chromium: apt-get update', () =>
    runCommand('apt-get', ['update', '-q', '-o', 'DPkg::Lock::Timeout=300'], { env, stdio }),
  )
  const options = ['-y', '-q', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=300']
  await narrate('apt-get install chromium, about 120 MB', () =>
    runCommand('apt-get', ['install', ...options, 'chromium'], { env, stdio }),
  )
}

/** @param {string} root */
async function installFromPlaywright(root) {
  const playwright = join(root, 'node_modules/playwright/cli.js')
  await narrate('there is no Chromium: playwright install chromium', () =>
    runCommand(process.execPath, [playwright, 'install', 'chromium']),
  )
}

/** A launcher without a browser behind it (an empty snap, a broken install) is found out here and not in the tests. */
function check() {
  const path = findChromium()
  // On Windows `--version` opens a window in place of an answer.
  if (!path || process.platform === 'win32') return
  try {
    execFileSync(path, ['--version'], { stdio: 'pipe', timeout: 30_000 })
  } catch {
    throw new Error(
      `${path} does not start. Repair it, or set NORTHBOUND_CHROMIUM to the path of a Chromium that does.`,
    )
  }
}
