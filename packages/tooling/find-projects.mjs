import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const skipped = new Set(['node_modules', 'dist', 'cache', 'storybook-static'])

/**
 * Finds every `tsconfig*.json` under a folder, except those that check nothing and only lend their settings.
 *
 * @param {string} folder
 * @returns {string[]} paths, in the order of the alphabet
 */
export function findProjects(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory())
        return skipped.has(entry.name) || isHidden(entry.name) ? [] : findProjects(path)
      return /^tsconfig.*\.json$/.test(entry.name) && checksFiles(path) ? [path] : []
    })
    .sort()
}

/** Hidden folders hold tools' leftovers, except where a tool wants its sources in one. @param {string} name */
const isHidden = (name) => name.startsWith('.') && name !== '.storybook' && name !== '.vitepress'

/** @param {string} path */
function checksFiles(path) {
  return !/"files":\s*\[\s*\]/.test(readFileSync(path, 'utf8'))
}
