import { isProgram, onPath } from './find-program.mjs'

/**
 * Finds the server of Redis, or of Valkey, on this machine: `NORTHBOUND_REDIS`, then the usual places, then PATH.
 * Installs nothing; that is the work of `ensure.mjs`.
 *
 * @returns {string | undefined} path of the program
 */
export function findRedis() {
  const named = process.env['NORTHBOUND_REDIS']
  if (named) return isProgram(named) ? named : undefined
  const usual = ['/usr/bin', '/usr/local/bin', '/opt/homebrew/bin'].map(
    (folder) => `${folder}/redis-server`,
  )
  return [...usual, ...onPath(['redis-server', 'valkey-server'])].find(isProgram)
}
