import { execFileSync } from 'node:child_process'
import { realpathSync } from 'node:fs'
import { isProgram, onPath } from './find-program.mjs'

/**
 * @typedef {object} NamedProgram
 * @property {string} variable of the environment: the path of the one to take
 * @property {readonly string[]} commands what it may be called
 * @property {string} debian the package of Debian that has it, or several
 * @property {string} size of that package with what it needs, for the console
 * @property {readonly string[]} [check] arguments with which it ends well if it is of use; without them it has none that succeed
 * @property {string} [home] variable of the environment that names the folder which it is in `bin` of
 */

/**
 * Programs that are not ours: tests let them talk to the emulator, as its users do, or run what the playground writes for
 * them, and the bench has them beside the proxy.
 *
 * @satisfies {Record<string, NamedProgram>}
 */
export const namedPrograms = {
  curl: {
    variable: 'NORTHBOUND_CURL',
    commands: ['curl', 'curl.exe'],
    debian: 'curl',
    size: '3 MB',
    check: ['--version'],
  },
  python: {
    variable: 'NORTHBOUND_PYTHON',
    commands: ['python3', 'python3.exe', 'python.exe'],
    debian: 'python3',
    size: '30 MB',
    check: ['-c', 'import ssl, sys; sys.exit(sys.version_info < (3, 9))'],
  },
  openssl: {
    variable: 'NORTHBOUND_OPENSSL',
    commands: ['openssl', 'openssl.exe'],
    debian: 'openssl',
    size: '3 MB',
    check: ['version'],
  },
  wget: {
    variable: 'NORTHBOUND_WGET',
    commands: ['wget'],
    debian: 'wget',
    size: '1 MB',
    check: ['--version'],
  },
  jq: {
    variable: 'NORTHBOUND_JQ',
    commands: ['jq'],
    debian: 'jq',
    size: '1 MB',
    check: ['--version'],
  },
  'python-requests': {
    variable: 'NORTHBOUND_PYTHON_REQUESTS',
    commands: ['python3'],
    debian: 'python3 python3-requests',
    size: '32 MB',
    check: ['-c', 'import requests'],
  },
  php: {
    variable: 'NORTHBOUND_PHP',
    commands: ['php'],
    debian: 'php-cli php-curl',
    size: '3 MB',
    check: ['-r', 'exit(extension_loaded("curl") ? 0 : 1);'],
  },
  ruby: {
    variable: 'NORTHBOUND_RUBY',
    commands: ['ruby'],
    debian: 'ruby',
    size: '7 MB',
    check: ['-e', 'require "json"; require "net/http"'],
  },
  go: {
    variable: 'NORTHBOUND_GO',
    commands: ['go'],
    debian: 'golang-go',
    size: '81 MB',
    check: ['version'],
    home: 'GOROOT',
  },
  java: {
    variable: 'NORTHBOUND_JAVA',
    commands: ['java'],
    debian: 'default-jdk-headless',
    size: '120 MB',
    // The compiler, which a runtime alone does not have.
    check: ['-m', 'jdk.compiler/com.sun.tools.javac.Main', '-version'],
    home: 'JAVA_HOME',
  },
  wrk: {
    variable: 'NORTHBOUND_WRK',
    commands: ['wrk'],
    debian: 'wrk',
    size: '1 MB',
  },
  nginx: {
    variable: 'NORTHBOUND_NGINX',
    commands: ['nginx'],
    debian: 'nginx-light',
    size: '2 MB',
    check: ['-v'],
  },
}

/**
 * Finds one on this machine: the one that the environment names, or the first on PATH or in the usual places; of several
 * the first that is of use. Installs nothing; that is the work of `ensure.mjs`.
 *
 * @param {keyof typeof namedPrograms} name
 * @returns {string | undefined} path of the program
 */
export function findNamedProgram(name) {
  const { variable, commands, home } = spec(name)
  const named = process.env[variable]
  if (named) return isProgram(named) ? named : undefined
  const atHome = home && process.env[home]
  const folders = ['/usr/bin', '/usr/sbin', '/usr/local/bin', '/opt/homebrew/bin']
  if (atHome) folders.unshift(`${atHome}/bin`)
  const usual = folders.flatMap((folder) => commands.map((command) => `${folder}/${command}`))
  const found = withoutTwins([...onPath(commands), ...usual].filter(isProgram))
  return found.length > 1 ? (found.find((path) => isOfUse(name, path)) ?? found[0]) : found[0]
}

/**
 * Whether a program does what it is wanted for.
 *
 * @param {keyof typeof namedPrograms} name
 * @param {string} path
 */
export function isOfUse(name, path) {
  const { check } = spec(name)
  if (!check) return true
  try {
    execFileSync(path, check, { stdio: 'pipe', timeout: 30_000 })
    return true
  } catch {
    return false
  }
}

/**
 * @param {keyof typeof namedPrograms} name
 * @returns {NamedProgram}
 */
const spec = (name) => namedPrograms[name]

/**
 * The same file is often found under two names.
 *
 * @param {readonly string[]} paths
 */
function withoutTwins(paths) {
  /** @type {Map<string, string>} */
  const first = new Map()
  for (const path of paths) {
    const real = realpathSync(path)
    if (!first.has(real)) first.set(real, path)
  }
  return [...first.values()]
}
