import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { findMissingFiles } from '../find-missing-files.mjs'
import { publishedManifest } from '../pack-package.mjs'

interface Manifest {
  name: string
  private?: boolean
  dependencies?: Record<string, string>
  peerDependencies?: Record<string, string>
  peerDependenciesMeta?: Record<string, { optional?: boolean }>
  optionalDependencies?: Record<string, string>
  exports: Record<string, string | Record<string, string>>
}

const manifestOf = (folder: string): Manifest =>
  JSON.parse(readFileSync(`packages/${folder}/package.json`, 'utf8'))

test('ky and valibot are the only runtime dependencies of @northbound/auth', () => {
  const { dependencies, peerDependencies, peerDependenciesMeta, optionalDependencies } =
    manifestOf('auth')

  expect(Object.keys(dependencies ?? {}).sort()).toEqual(['ky', 'valibot'])
  // `tlsFetch` alone needs it, so other programs do not install it.
  expect(peerDependencies).toEqual({ undici: expect.any(String) })
  expect(peerDependenciesMeta).toEqual({ undici: { optional: true } })
  expect(optionalDependencies).toBeUndefined()
})

test.each(['auth', 'emulator'])('every entry of %s is built from the source it names', (folder) => {
  const config = readFileSync(`packages/${folder}/tsdown.config.ts`, 'utf8')
  const built = [...config.matchAll(/'(src\/[\w/-]+\.ts)'/g)].map(([, path]) => path)
  const sources = entriesOf(folder).map((entry) => entry['@northbound/source']?.slice(2))

  expect(built.sort()).toEqual(sources.sort())
})

test.each(['auth', 'emulator'])(
  'the three files of each entry of %s have the same name',
  (folder) => {
    for (const entry of entriesOf(folder)) {
      const name = entry['default']?.slice('./dist/'.length, -'.js'.length)
      expect(entry).toEqual({
        '@northbound/source': `./src/${name}.ts`,
        types: `./dist/${name}.d.ts`,
        default: `./dist/${name}.js`,
      })
    }
  },
)

test('a published package.json has neither sources, scripts nor devDependencies', () => {
  const published = publishedManifest({
    name: 'a',
    version: '1.0.0',
    files: ['dist'],
    scripts: { build: 'tsdown' },
    devDependencies: { msw: '3' },
    exports: {
      '.': { '@northbound/source': './src/index.ts', types: './dist/index.d.ts' },
      './package.json': './package.json',
    },
  })

  expect(published).toEqual({
    name: 'a',
    version: '1.0.0',
    files: ['dist'],
    exports: { '.': { types: './dist/index.d.ts' }, './package.json': './package.json' },
  })
})

test.each(['auth', 'emulator', 'proxy'])('the sources of %s are not published', (folder) => {
  const { files } = JSON.parse(readFileSync(`packages/${folder}/package.json`, 'utf8'))

  expect(files).toContain('dist')
  expect(files).not.toContain('src')
})

test('names a file that is exported and not packed', () => {
  const exports = { '.': { types: './dist/index.d.ts', default: './dist/index.js' } }
  const packed = ['dist/index.js', 'README.md']

  expect(findMissingFiles(exports, packed)).toEqual(['dist/index.d.ts', 'LICENSE'])
})

function entriesOf(folder: string): Record<string, string>[] {
  return Object.values(manifestOf(folder).exports).filter((entry) => typeof entry !== 'string')
}
