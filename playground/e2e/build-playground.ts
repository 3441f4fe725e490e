import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the built playground. */
    builtPlayground: string
  }
}

const vite = fileURLToPath(new URL('../../node_modules/vite/bin/vite.js', import.meta.url))
const root = fileURLToPath(new URL('..', import.meta.url))

/** Vitest's global set-up: builds the page once, as `npm run build` does, for all who look at it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'northbound-playground-'))
  await viteBuild(['--outDir', folder, '--emptyOutDir'])
  await viteBuild(['--config', 'vite.embed.config.ts', '--outDir', join(folder, 'embed')])
  project.provide('builtPlayground', folder)
  return () => rm(folder, { recursive: true })
}

/** In a process of its own: in this one Vite would take it for a build for tests. */
async function viteBuild(args: string[]): Promise<void> {
  await promisify(execFile)(process.execPath, [vite, 'build', ...args, '--logLevel', 'error'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
  })
}
