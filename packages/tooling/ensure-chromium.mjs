import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { findChromium } from './find-chromium.mjs'
import { canInstallFromDebian, installFromDebian } from './install-from-debian.mjs'
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

  if (canInstallFromDebian()) await installFromDebian('chromium', '120 MB')
  if (!findChromium()) await installFromPlaywright(root)
  if (!findChromium())
    throw new Error(
      'There is no Chromium, and none could be installed. Install Chromium or Chrome, or set NORTHBOUND_CHROMIUM to its path.',
    )
  check()
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
