import { execFile } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const folder = fileURLToPath(new URL('../../docs/examples/', import.meta.url))

/**
 * The names of the examples in docs/examples and its folders: files that run on their own. Those of errors have no output
 * of their own beside them, and a test of their own.
 */
export function listExamples() {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts') && !file.startsWith('errors/'))
    .map((file) => file.slice(0, -'.ts'.length))
    .sort()
}

/**
 * Where an example is, and where the output is kept that its page shows.
 *
 * @param {string} name
 */
export function exampleFiles(name) {
  return { code: `${folder}${name}.ts`, output: `${folder}${name}.out.txt` }
}

/**
 * Runs an example in a Node of its own, as a reader would, from the sources.
 *
 * @param {string} name
 * @returns {Promise<string>} what it printed
 */
export async function runExample(name) {
  const { code } = exampleFiles(name)
  const args = ['--conditions=@northbound/source', '--disable-warning=ExperimentalWarning', code]
  const { stdout, stderr } = await promisify(execFile)(process.execPath, args)
  if (stderr) throw new Error(`docs/examples/${name}.ts printed an error: ${stderr}`)
  return stdout
}
