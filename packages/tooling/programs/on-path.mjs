import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/**
 * Lists where a program could be: every folder of PATH, with the endings that Windows adds to names.
 *
 * @param {readonly string[]} names without an ending
 * @param {NodeJS.ProcessEnv} [env]
 */
export function onPath(names, env = process.env) {
  const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean)
  return names.flatMap((name) =>
    folders.flatMap((folder) => withEndings(name).map((file) => join(folder, file))),
  )
}

/**
 * The file names of a program on this system.
 *
 * @param {string} name
 * @param {NodeJS.Platform} [platform]
 */
export function withEndings(name, platform = process.platform) {
  return platform === 'win32' ? [`${name}.exe`, `${name}.cmd`, `${name}.bat`] : [name]
}

/** @param {string} path */
export function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}
