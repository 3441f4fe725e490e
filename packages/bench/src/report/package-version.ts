import { existsSync, readFileSync } from 'node:fs'

/**
 * The version of an installed package. Read from its folder: some packages do not export their package.json.
 */
export function packageVersion(name: string): string {
  for (let folder = new URL('..', import.meta.url); ; folder = new URL('..', folder)) {
    const file = new URL(`node_modules/${name}/package.json`, folder)
    if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')).version
    if (folder.pathname === new URL('..', folder).pathname) return 'unknown'
  }
}
