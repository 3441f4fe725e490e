import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { compareFolders, hashFolder } from '../compare-folders.mjs'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'northbound-folders-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function folderOf(name: string, files: Readonly<Record<string, string>>) {
  mkdirSync(join(folder, name, 'deep'), { recursive: true })
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, name, path), text)
  return hashFolder(join(folder, name))
}

test('finds no difference between folders with the same files', () => {
  const files = { 'a.html': 'a', 'deep/b.js': 'b' }

  expect(compareFolders(folderOf('one', files), folderOf('other', files))).toEqual([])
})

test('names different, missing and additional files', () => {
  const one = folderOf('one', { 'a.html': 'a', 'deep/b.js': 'b', 'gone.js': '' })
  const other = folderOf('other', { 'a.html': 'a', 'deep/b.js': 'B', 'new.js': '' })

  expect(compareFolders(one, other)).toEqual(['deep/b.js', 'gone.js', 'new.js'])
})
