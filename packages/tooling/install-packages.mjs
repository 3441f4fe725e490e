import { createInterface } from 'node:readline'
import { installFailure } from './install-failure.mjs'
import { runNpm } from './run-command.mjs'
import { narrate, say } from './say.mjs'

/**
 * Runs `npm ci` or `npm install` in a folder, prints at once when a request to the registry fails, and names the cause
 * when the installation fails.
 *
 * @param {string} folder
 * @param {'ci' | 'install'} command
 * @param {string} what printed before it starts
 * @param {number} [silenceMs] timeout of a request to the registry
 */
export async function installPackages(folder, command, what, silenceMs = 20_000) {
  /** @type {string[]} */
  const lines = []
  /** @param {string} line */
  const hear = (line) => {
    if (!/^npm (error|http fetch .* failed)/.test(line)) return
    const isFirst = lines.length === 0
    lines.push(line)
    if (isFirst && line.startsWith('npm http')) {
      say(`… ${installFailure(line) ?? 'a request failed'}; npm tries again`)
    }
  }
  // The level `http` logs each failed attempt; the pipe disables npm's spinner. Between its three
  // attempts npm would wait 10 and 60 s.
  const args =
    `${command} --prefer-offline --no-audit --no-fund --loglevel=http --fetch-timeout=${silenceMs}
    --fetch-retry-mintimeout=1000 --fetch-retry-maxtimeout=10000`.split(/\s+/)
  const code = await narrate(what, () =>
    runNpm(args, {
      cwd: folder,
      stdio: ['ignore', 'inherit', 'pipe'],
      onSpawn({ stderr }) {
        if (stderr) createInterface({ input: stderr }).on('line', hear)
      },
    }),
  )
  if (code === 0) return
  const errors = lines.filter((line) => line.startsWith('npm error'))
  if (errors.length > 0) console.error(errors.join('\n'))
  const cause = installFailure(lines.join('\n'))
  throw new Error(`npm ${command} failed${cause ? `: ${cause}` : ` with exit code ${code}`}.`)
}
