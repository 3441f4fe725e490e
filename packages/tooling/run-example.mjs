import { execFile, spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { findNamedProgram } from './programs/find-named-program.mjs'

const folder = fileURLToPath(new URL('../../docs/examples/', import.meta.url))
const host = (/** @type {string} */ name) =>
  fileURLToPath(new URL(`../../docs/examples-host/${name}.ts`, import.meta.url))
const program = (/** @type {string} */ path) =>
  fileURLToPath(new URL(`../../node_modules/${path}`, import.meta.url))

const source = '--conditions=@northbound/source'
const onNode = [source, '--disable-warning=ExperimentalWarning']

/** Where an example runs, by what is at the end of its name. What is run on none of these runs on Node. */
const hosts = {
  // In a real page, with the proxy in front of an emulator under /iot.
  '.browser': [...onNode, host('run-in-chromium')],
  // In the real workerd, with an emulator behind everything that it fetches.
  '.workerd': [...onNode, host('run-on-workerd')],
  '.deno': [program('deno/bin.cjs'), 'run', '-A', '--quiet', '--unstable-kv', source],
  '.bun': [host('run-on-bun'), source],
}

/**
 * The names of the examples in docs/examples and its folders: files that run on their own. Those with tests are run by
 * Vitest, steps of a workflow with it; those of errors have no output of their own beside them, and a test of their own.
 */
export function listExamples() {
  return listCode()
    .filter((file) => !/\.(test|step)\.ts$/.test(file) && !file.startsWith('errors/'))
    .map(withoutEnd)
    .sort()
}

/**
 * What an example needs beside what `npm ci` installs.
 *
 * @param {string} name
 * @returns {'redis' | 'chromium' | 'runtimes' | undefined}
 */
export function programFor(name) {
  if (name.endsWith('.browser')) return 'chromium'
  if (name.endsWith('.bun') || name.endsWith('.workerd')) return 'runtimes'
  return /\bREDIS_URL\b/.test(readFileSync(exampleFiles(name).code, 'utf8')) ? 'redis' : undefined
}

/**
 * Where an example is, and where the output is kept that its page shows.
 *
 * @param {string} name
 */
export function exampleFiles(name) {
  const code = listCode().find((file) => withoutEnd(file) === name) ?? `${name}.ts`
  return { code: `${folder}${code}`, output: `${folder}${name}.out.txt` }
}

/**
 * Runs an example on its host, in a process of its own, as a reader would, from the sources.
 *
 * @param {string} name
 * @returns {Promise<string>} what it printed
 */
export async function runExample(name) {
  const { code } = exampleFiles(name)
  const [, before = onNode] = Object.entries(hosts).find(([end]) => name.endsWith(end)) ?? []
  const redis = programFor(name) === 'redis' ? await startRedis() : undefined
  const env = { ...process.env, NO_COLOR: '1', ...(redis && { REDIS_URL: redis.url }) }
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [...before, code], {
      env,
    })
    if (stderr) throw new Error(`docs/examples/${name} printed an error: ${stderr}`)
    return stdout
  } finally {
    await redis?.close()
  }
}

function listCode() {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /(?<!\.d)\.tsx?$/.test(file))
}

/** @param {string} file */
function withoutEnd(file) {
  return file.replace(/\.tsx?$/, '')
}

/** A Redis of its own, which keeps nothing. */
async function startRedis() {
  const path = findNamedProgram('redis')
  if (!path)
    throw new Error('There is no Redis on this machine: node packages/tooling/ensure.mjs redis')
  const port = await freePort()
  const server = spawn(path, ['--port', `${port}`, '--bind', '127.0.0.1', '--save', ''])
  await new Promise((resolve, reject) => {
    server.stdout.on('data', (piece) => String(piece).includes('Ready to accept') && resolve(true))
    server.once('exit', () => reject(new Error('Redis ended before it was ready.')))
  })
  return {
    url: `redis://127.0.0.1:${port}`,
    async close() {
      const ended = new Promise((resolve) => server.once('exit', resolve))
      server.kill()
      await ended
    },
  }
}

/** @returns {Promise<number>} */
async function freePort() {
  const server = createServer()
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(true)))
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
  await new Promise((resolve) => server.close(resolve))
  return port
}
