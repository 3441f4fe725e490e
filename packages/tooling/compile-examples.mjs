import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const tsc = join(root, 'node_modules/@typescript/native/bin/tsc')

/**
 * Type-checks examples that are in no file: all of them at once, by the settings of the repository, with the packages read
 * from their sources.
 *
 * @param {ReadonlyMap<string, string>} examples TypeScript by a name that can be that of a file
 * @param {(folder: string) => Promise<void>} [use] told where they are, for as long as it takes
 * @param {string} [beside] the folder whose dependencies they may import
 * @returns {Promise<string[]>} the errors, each beginning with the name
 */
export async function compileExamples(examples, use, beside = root) {
  // Imports find what an example in a file would find; Node runs no TypeScript in node_modules.
  const cache = join(beside, '.vitest')
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(join(cache, 'examples-'))
  try {
    const settings = {
      extends: join(root, 'tsconfig.json'),
      compilerOptions: { types: ['node'], moduleDetection: 'force', incremental: false },
      include: ['*.ts'],
    }
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(settings))
    for (const [name, code] of examples) writeFileSync(join(folder, `${name}.ts`), code)
    const output = await run([tsc, '--pretty', 'false', '-p', folder], folder)
    await use?.(folder)
    return output.split('\n').filter((line) => line.includes('error TS'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * What the compiler prints, errors or not.
 *
 * @param {string[]} args
 * @param {string} cwd
 * @returns {Promise<string>}
 */
function run(args, cwd) {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { cwd, maxBuffer: 2 ** 26 }, (error, stdout) => {
      // A number is an exit code; anything else means that it did not run.
      if (error && typeof error.code !== 'number') reject(error)
      else resolve(stdout)
    })
  })
}
