import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { findProjects } from '../find-projects.mjs'

test('finds every project that checks files, wherever it lies, and none in folders of tools', () => {
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
