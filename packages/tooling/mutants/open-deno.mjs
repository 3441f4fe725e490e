import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { applyMutant } from './apply-mutant.mjs'

/** @typedef {import('./apply-mutant.mjs').Mutant} Mutant */

const deno = fileURLToPath(new URL('../../../node_modules/deno/bin.cjs', import.meta.url))
const program = fileURLToPath(new URL('../../auth/test/deno/kv-program.ts', import.meta.url))
/** Within this many ms all cases end where no mutant keeps them from it, however busy the machine is. */
const longestMs = 60_000

/**
 * Runs the cases for Deno KV on Deno itself, as the test on Node does: in memory, then in a file that two processes share.
 * No plugin reaches into Deno, so the program is bundled with the mutant in it.
 *
 * @returns {Promise<import('./open-vitest.mjs').TestEnvironment>}
 */
export async function openDeno() {
  const folder = mkdtempSync(join(tmpdir(), 'northbound-mutant-'))
  // The second process is started by this name, beside the first.
  const outfile = join(folder, 'kv-program.ts')
  let runs = 0
  /** With a mutant they have twice the time that all of them took without one. */
  let limitMs = longestMs

  /** @param {Mutant} [mutant] */
  async function bundle(mutant) {
    const changed = mutant && applyMutant(mutant)
    await build({
      entryPoints: [program],
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      target: 'es2022',
      conditions: ['@northbound/source'],
      plugins: [
        {
          name: 'northbound-mutant',
          setup: ({ onLoad }) =>
            onLoad({ filter: /\.ts$/ }, ({ path }) =>
              path === changed?.path ? { contents: changed.text, loader: 'ts' } : undefined,
            ),
        },
      ],
    })
  }

  /**
   * Reports what each case has come to, until `look` has seen enough.
   *
   * @param {string[]} args
   * @param {string} words in the names of the cases to run
   * @param {(line: { name: string, error: string }) => boolean} look
   */
  async function run(args, words, look) {
    const flags = ['-A', '--unstable-kv']
    // A group of its own: Deno is started by a program that would leave it behind.
    const child = spawn(process.execPath, [deno, 'run', ...flags, outfile, ...args], {
      stdio: ['ignore', 'pipe', 'ignore'],
      detached: true,
      env: { ...process.env, NORTHBOUND_CASES: words },
    })
    const closed = once(child, 'close')
    const end = () => {
      try {
        process.kill(-Number(child.pid), 'SIGKILL')
      } catch {
        // It has ended by itself.
      }
    }
    const timer = setTimeout(end, limitMs)
    try {
      for await (const line of createInterface({ input: child.stdout }))
        if (line.startsWith('{') && look(JSON.parse(line))) return
    } finally {
      clearTimeout(timer)
      end()
      await closed
    }
  }

  const modes = () => [['memory'], ['file', join(folder, `kv-${++runs}`)]]
  /** @type {Set<string>[]} what each mode runs */
  const titles = [new Set(), new Set()]

  return {
    async titles() {
      await bundle()
      const since = Date.now()
      for (const [index, mode] of modes().entries())
        await run(mode, '', ({ name, error }) => {
          if (error !== 'none') throw new Error(`It fails as it is: ${name}: ${error}`)
          titles[index]?.add(name)
          return false
        })
      limitMs = Math.min(longestMs, 2 * (Date.now() - since))
      return titles.flatMap((each) => [...each])
    },
    async failures(mutant) {
      await bundle(mutant)
      const { noticedBy = '' } = mutant
      for (const [index, mode] of modes().entries()) {
        const open = new Set([...(titles[index] ?? [])].filter((name) => name.includes(noticedBy)))
        if (open.size === 0) continue
        await run(mode, noticedBy, ({ name, error }) => {
          if (error === 'none') open.delete(name)
          return open.size === 0 || (error !== 'none' && open.has(name))
        })
        // What failed, and what was never heard of: a program that crashes or hangs is noticed too.
        if (open.size > 0) return [...open]
      }
      return []
    },
    close: async () => rmSync(folder, { recursive: true, force: true }),
  }
}
