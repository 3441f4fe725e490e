import { createRequire } from 'node:module'
import { join } from 'node:path'
import { isProgram, onPath } from './find-program.mjs'

/**
 * Finds a Chromium (or Chrome) on this machine: `NORTHBOUND_CHROMIUM`, then the usual places, then PATH,
 * then the copy that Playwright installs. Installs nothing; that is the work of `ensure.mjs`.
 *
 * @returns {string | undefined} path of the program
 */
export function findChromium() {
  const named = process.env['NORTHBOUND_CHROMIUM']
  if (named) return isProgram(named) ? named : undefined
  return [...usualPlaces(), ...onPath(namesOnPath()), ...playwrightsOwn()].find(isProgram)
}

/**
 * How Playwright starts that Chromium: without its calls home, and without the sandbox where Linux
 * refuses one to root. Read at each call, so that a Chromium installed a moment ago counts.
 */
export function chromiumLaunchOptions() {
  const executablePath = findChromium()
  return {
    ...(executablePath ? { executablePath } : {}),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  }
}

function usualPlaces() {
  switch (process.platform) {
    case 'darwin':
      return [
        '/Applications/Chromium.app/Contents/MacOS/Chromium',
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      ]
    case 'win32':
      return [
        process.env['PROGRAMFILES'],
        process.env['PROGRAMFILES(X86)'],
        process.env['LOCALAPPDATA'],
      ].flatMap((folder) =>
        folder ? [join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')] : [],
      )
    default:
      return ['/usr/bin/chromium', '/usr/bin/google-chrome-stable']
  }
}

function namesOnPath() {
  return process.platform === 'win32'
    ? ['chromium.exe', 'chrome.exe']
    : ['chromium', 'google-chrome-stable', 'google-chrome', 'chromium-browser']
}

function playwrightsOwn() {
  try {
    /** @type {typeof import('playwright')} */
    const { chromium } = createRequire(import.meta.url)('playwright')
    return [chromium.executablePath()]
  } catch {
    // Not installed yet, or no build of Chromium for this platform.
    return []
  }
}
