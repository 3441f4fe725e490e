/**
 * Type-checks every project of the repository: each folder with a tsconfig of its own that has files to check.
 * They are found, not listed, so that a new package cannot be forgotten.
 */
import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findProjects } from './find-projects.mjs'
import { elapsed } from './say.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
// By path: two packages bring a program called tsc, and which one `npx tsc` starts is luck.
const tsc = fileURLToPath(new URL('../../node_modules/@typescript/native/bin/tsc', import.meta.url))

const projects = findProjects(root)
const waiting = [...projects]
/** @type {string[]} */
const failed = []
await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, worker))

console.log(`${projects.length - failed.length} of ${projects.length} projects type-check`)
if (failed.length > 0) {
  console.error(`Failed: ${failed.sort().join(', ')}`)
  process.exitCode = 1
}

async function worker() {
  for (let project = waiting.shift(); project; project = waiting.shift()) {
    const name = relative(root, project).replaceAll('\\', '/')
    const started = Date.now()
    const { code, output } = await check(project)
    console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${elapsed(started)})`)
    if (code === 0) continue
    failed.push(name)
    console.error(output.trim())
  }
}

/**
 * @param {string} project
 * @returns {Promise<{ code: number | null, output: string }>}
 */
function check(project) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [tsc, '--noEmit', '--pretty', 'false', '-p', project], {
      cwd: root,
    })
    let output = ''
    child.stdout.on('data', (piece) => (output += piece))
    child.stderr.on('data', (piece) => (output += piece))
    child.on('close', (code) => resolve({ code, output }))
  })
}
