import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { ensureDependencies, findChanged } from '../ensure-dependencies.mjs'

const note = 'node_modules/.package-lock.json'
const manifest = join('packages', 'a', 'package.json')

/** A small workspace that was installed a minute ago, after the last change. */
function installedWorkspace() {
  const root = mkdtempSync(join(tmpdir(), 'northbound-dependencies-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  const put = (path: string, text: string, secondsAgo: number) => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
    touch(path, secondsAgo)
  }
  const touch = (path: string, secondsAgo = 0) => {
    const time = new Date(Date.now() - secondsAgo * 1000)
    utimesSync(join(root, path), time, time)
  }
  const packages = { '': {}, 'packages/a': {}, 'node_modules/ky': { version: '2.1.0' } }
  put('package.json', '{}', 120)
  put(manifest, '{}', 120)
  put('package-lock.json', JSON.stringify({ packages }), 120)
  put(note, '{}', 60)
  return { root, touch }
}

let workspace: ReturnType<typeof installedWorkspace>
beforeEach(() => {
  workspace = installedWorkspace()
})

describe('findChanged', () => {
  test('finds nothing when the installation is newer than the lock file and every package.json', () => {
    expect(findChanged(workspace.root)).toBeUndefined()
  })

  test.each(['package-lock.json', 'package.json', manifest])('names %s after a change', (path) => {
    workspace.touch(path)

    expect(findChanged(workspace.root)).toBe(path)
  })

  test('names package-lock.json in a folder without an installation', () => {
    rmSync(join(workspace.root, 'node_modules'), { recursive: true })

    expect(findChanged(workspace.root)).toBe('package-lock.json')
  })
})

test('ensureDependencies installs once after a change', async () => {
  const { root, touch } = workspace
  vi.spyOn(console, 'log').mockImplementation(() => {})
  // npm does not update its marker file when there was nothing to install.
  const stub = join(root, 'npm-stub.js')
  writeFileSync(stub, "require('node:fs').appendFileSync('runs.txt', process.argv[2] + ' ')")
  vi.stubEnv('npm_execpath', stub)
  onTestFinished(() => {
    vi.restoreAllMocks()
    vi.unstubAllEnvs()
  })
  touch(manifest)

  await ensureDependencies(root)
  await ensureDependencies(root)

  expect(readFileSync(join(root, 'runs.txt'), 'utf8')).toBe('install ')
})
