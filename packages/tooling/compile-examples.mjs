import { spawnSync } from 'node:child_process'
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
 * @returns {string[]} the errors, each beginning with the name
 */
export function compileExamples(examples) {
  // Beside the packages, so that imports find what an example in a file would find.
  const cache = join(root, 'node_modules/.cache')
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(join(cache, 'northbound-examples-'))
  try {
    const settings = {
      extends: join(root, 'tsconfig.json'),
      compilerOptions: { types: ['node'], moduleDetection: 'force' },
      include: ['*.ts'],
    }
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(settings))
    for (const [name, code] of examples) writeFileSync(join(folder, `${name}.ts`), code)
    const { stdout } = spawnSync(process.execPath, [tsc, '--pretty', 'false', '-p', folder], {
      cwd: folder,
      encoding: 'utf8',
    })
    return stdout.split('\n').filter((line) => line.includes('error TS'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
