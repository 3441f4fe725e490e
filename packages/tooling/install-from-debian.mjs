import { existsSync } from 'node:fs'
import { runCommand } from './run-command.mjs'
import { narrate } from './say.mjs'

/** Whether `installFromDebian` can work: Debian or a child of it, and root. */
export function canInstallFromDebian() {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
}

/**
 * Installs a package, or several with blanks between, and what they need. Whether that worked is for the caller to see.
 *
 * @param {string} name of the package
 * @param {string} size for the console, as '120 MB'
 */
export async function installFromDebian(name, size) {
  // Runlevel 1 starts no services: what is installed here is started by those who need it.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' }
  /** @type {import('node:child_process').StdioOptions} */
  const stdio = ['ignore', 'ignore', 'inherit']
  await narrate(`there is no ${name}: apt-get update`, () =>
    runCommand('apt-get', ['update', '-q', '-o', 'DPkg::Lock::Timeout=300'], { env, stdio }),
  )
  const options = ['-y', '-q', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=300']
  await narrate(`apt-get install ${name}, about ${size}`, () =>
    runCommand('apt-get', ['install', ...options, ...name.split(' ')], { env, stdio }),
  )
}
