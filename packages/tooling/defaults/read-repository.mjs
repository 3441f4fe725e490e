import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../test-run/steps.mjs'

/**
 * The sources of the published packages and the pages about them, by path.
 *
 * @returns {{ sources: Map<string, string>, pages: Map<string, string> }}
 */
export function readRepository() {
  return {
    sources: readFiles(
      'packages/auth/src/*.ts',
      'packages/emulator/src/*.ts',
      'packages/proxy/src/*.ts',
    ),
    pages: readFiles('*.md'),
  }
}

/** @param {string[]} patterns as Git reads them: a `*` includes folders */
function readFiles(...patterns) {
  const listed = execFileSync('git', ['ls-files', ...patterns], { cwd: root, encoding: 'utf8' })
  const files = listed.split('\n').filter((file) => file && existsSync(join(root, file)))
  return new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]))
}
