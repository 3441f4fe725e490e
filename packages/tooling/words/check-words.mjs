/** Refuses words that readers have to decode: a part of `npm run lint`. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../test-run/steps.mjs'
import { findRiddles } from './find-riddles.mjs'

const git = ['ls-files', '*.ts', '*.tsx', '*.mjs', '*.md', '*.vue', '*.yaml']
/** They name the words. */
const exempt = /^packages\/tooling\/(?:words\/|test\/words\.test\.ts)/
const files = execFileSync('git', git, { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter((file) => file && !exempt.test(file) && existsSync(join(root, file)))

let count = 0
for (const file of files) {
  for (const { line, word, instead } of findRiddles(readFileSync(join(root, file), 'utf8'))) {
    count++
    console.error(`${file}:${line}: "${word}": write for example ${instead}`)
  }
}
if (count > 0) process.exitCode = 1
console.log(`${files.length} files, ${count} words to replace`)
