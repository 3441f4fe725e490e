import { readFileSync } from 'node:fs'

/** What a program can import: a package, or one of its subpaths. */
export interface Entry {
  /** As a program writes it: `@northbound/auth/node`. */
  readonly specifier: string
  /** Where its page is below `reference/`: `auth/node`, or `auth/` for the package itself. */
  readonly path: string
  /** Its TypeScript, from the root of the repository. */
  readonly file: string
}

const root = new URL('../../', import.meta.url)

/** Everything that is published, as the packages themselves say it; files that are no code have no source and no page. */
export function listEntries(): Entry[] {
  return ['auth', 'emulator', 'proxy'].flatMap((name) => {
    const manifest = JSON.parse(
      readFileSync(new URL(`packages/${name}/package.json`, root), 'utf8'),
    ) as Manifest
    return Object.entries(manifest.exports).flatMap(([subpath, target]) => {
      if (typeof target === 'string') return []
      const specifier = `${manifest.name}${subpath.slice(1)}`
      const path = `${name}/${subpath.slice(2)}`
      return { specifier, path, file: `packages/${name}/${target['@northbound/source'].slice(2)}` }
    })
  })
}

interface Manifest {
  readonly name: string
  readonly exports: Readonly<Record<string, string | { readonly '@northbound/source': string }>>
}
