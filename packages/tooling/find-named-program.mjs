import { isProgram, onPath } from './find-program.mjs'

/**
 * @typedef {object} NamedProgram
 * @property {string} variable of the environment: the path of the one to take
 * @property {readonly string[]} commands what it may be called
 * @property {string} debian the package of Debian that has it
 * @property {string} size of that package with what it needs, for the console
 * @property {readonly string[]} [check] arguments with which it says its version; without them it has none that succeed
 */

/**
 * Programs that are not ours: tests let them talk to the emulator, as its users do, and the bench has them beside the proxy.
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
 * Finds one on this machine: the one that the environment names, or the first on PATH or in the usual
 * places. Installs nothing; that is the work of `ensure.mjs`.
 *
 * @param {keyof typeof namedPrograms} name
 * @returns {string | undefined} path of the program
 */
export function findNamedProgram(name) {
  const { variable, commands } = namedPrograms[name]
  const named = process.env[variable]
  if (named) return isProgram(named) ? named : undefined
  const usual = ['/usr/bin', '/usr/sbin', '/usr/local/bin', '/opt/homebrew/bin'].flatMap((folder) =>
    commands.map((command) => `${folder}/${command}`),
  )
  return [...onPath(commands), ...usual].find(isProgram)
}
