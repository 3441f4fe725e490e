import { spawn } from 'node:child_process'

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */
/** @typedef {import('node:child_process').SpawnOptions & { onSpawn?: (child: ChildProcess) => void }} RunOptions */

/**
 * Runs a program with the console handed through.
 *
 * @param {string} file
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<number>} its exit code; 127 when it could not be started, 1 when a signal ended it
 */
export function runCommand(file, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(file, args, { stdio: 'inherit', ...options })
    options.onSpawn?.(child)
    child.on('error', (error) => {
      console.error(error.message)
      resolve(127)
    })
    child.on('close', (code, signal) => {
      if (signal) console.error(`${file} was ended by ${signal}`)
      resolve(code ?? 1)
    })
  })
}

/**
 * Runs npm, the same one that runs us if there is one.
 *
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 */
export function runNpm(args, options) {
  const npm = process.env['npm_execpath']
  if (npm?.endsWith('.js')) return runCommand(process.execPath, [npm, ...args], options)
  return runCommand('npm', args, { shell: process.platform === 'win32', ...options })
}
