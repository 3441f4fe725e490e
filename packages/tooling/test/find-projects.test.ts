import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { findProjects } from '../find-projects.mjs'

/** Checked by `npm run bench:check`, because it requires packages that `npm ci` does not install. */
const apart = [resolve('packages/bench/tsconfig.json')]

interface Settings {
  readonly references?: readonly { readonly path: string }[]
}

/** The files that a tsconfig references. */
function referencesOf(file: string): string[] {
  const { references = [] } = JSON.parse(readFileSync(file, 'utf8')) as Settings
  return references.map(({ path }) => {
    const target = resolve(dirname(file), path)
    return target.endsWith('.json') ? target : join(target, 'tsconfig.json')
  })
}

test('the root tsconfig references every project', () => {
  const checked = referencesOf(resolve('tsconfig.json'))

  expect([...checked, ...apart].sort()).toEqual(findProjects(resolve('.')))
  expect(apart.every((file) => existsSync(file))).toBe(true)
})

test('finds all projects that check files, and none in folders of tools', () => {
  const root = mkdtempSync(join(tmpdir(), 'northbound-projects-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  const put = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  put('tsconfig.json', '{ "files": [] }')
  put('packages/a/tsconfig.json', '{ "include": ["src"] }')
  put('packages/a/test/tsconfig.node.json', '{}')
  put('docs/.vitepress/tsconfig.json', '{}')
  put('docs/.vitepress/dist/tsconfig.json', '{}')
  put('node_modules/x/tsconfig.json', '{}')
  put('.cache/tsconfig.json', '{}')

  expect(findProjects(root).map((path) => path.slice(root.length + 1))).toEqual(
    ['docs/.vitepress', 'packages/a', 'packages/a/test']
      .map((folder) =>
        join(folder, folder.endsWith('test') ? 'tsconfig.node.json' : 'tsconfig.json'),
      )
      .sort(),
  )
})
