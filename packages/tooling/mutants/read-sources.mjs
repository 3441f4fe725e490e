import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where the code is that mutants change. */
export const sourceFolder = fileURLToPath(new URL('../../auth/src', import.meta.url))

/**
 * The TypeScript of the core.
 *
 * @returns {Map<string, string>} text by path, relative to packages/auth/src, with `/` on every platform
 */
export function readSources() {
  const paths = readdirSync(sourceFolder, { recursive: true, encoding: 'utf8' })
  return new Map(
    paths
      .filter((path) => path.endsWith('.ts'))
      .sort()
      .map((path) => [path.replaceAll('\\', '/'), readFileSync(join(sourceFolder, path), 'utf8')]),
  )
}
