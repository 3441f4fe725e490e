import { createRequire } from 'node:module'
import { join } from 'node:path'
import { isProgram, onPath } from './on-path.mjs'

/** Without a window and what goes with one it needs a third less of the processors. */
const withoutWindow = 'chromium-headless-shell'

/** The variables that name a browser: ours, and the one that other tools read as well. */
const variables = ['NORTHBOUND_CHROMIUM', 'CHROME_PATH']

/**
 * Finds a Chromium, Chrome or Edge on this machine: the one that a variable names, then the usual places, then PATH,
 * then the copy that Playwright keeps in its cache. Installs nothing; `ensure-programs.mjs` does.
 *
 * @returns {string | undefined} path of the program
 */
export function findChromium() {
  const named = namedChromium()
  if (named) return isProgram(named.path) ? named.path : undefined
  return [...usualPlaces(), ...onPath(namesOnPath()), ...playwrightsCopy()].find(isProgram)
}

/**
 * A browser with tabs that can be in front or behind, which one without a window does not have.
 *
 * @returns {string | undefined} path of the program; of one without tabs when there is no other
 */
function findWithTabs() {
  const found = findChromium()
  if (!found?.endsWith(withoutWindow)) return found
  return onPath(namesOnPath().filter((name) => name !== withoutWindow)).find(isProgram) ?? found
}

/**
 * The browser that the environment names, whether it exists or not.
 *
 * @returns {{ variable: string, path: string } | undefined}
 */
export function namedChromium() {
  for (const variable of variables) {
    const path = process.env[variable]
    if (path) return { variable, path }
  }
  return undefined
}

/**
 * How Playwright starts that Chromium: without its calls home, and without the sandbox where Linux
 * refuses one to root. Read at each call, so that a Chromium installed a moment ago counts.
 */
export function chromiumLaunchOptions({ withTabs = false } = {}) {
  const executablePath = withTabs ? findWithTabs() : findChromium()
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
      return ['Chromium', 'Google Chrome', 'Microsoft Edge'].flatMap((name) =>
        ['/Applications', `${process.env['HOME']}/Applications`].map(
          (folder) => `${folder}/${name}.app/Contents/MacOS/${name}`,
        ),
      )
    case 'win32':
      return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) => {
        const folder = process.env[variable]
        if (!folder) return []
        return [
          join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
          join(folder, 'Chromium', 'Application', 'chrome.exe'),
          join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
        ]
      })
    default:
      return []
  }
}

function namesOnPath() {
  return process.platform === 'win32'
    ? ['chromium', 'chrome', 'msedge']
    : [
        withoutWindow,
        'chromium',
        'google-chrome-stable',
        'google-chrome',
        'chromium-browser',
        'chrome',
        'microsoft-edge-stable',
        'microsoft-edge',
      ]
}

function playwrightsCopy() {
  try {
    /** @type {typeof import('playwright')} */
    const { chromium } = createRequire(import.meta.url)('playwright')
    return [chromium.executablePath()]
  } catch {
    // Playwright is not installed yet, or has no Chromium for this platform.
    return []
  }
}
