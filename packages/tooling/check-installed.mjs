/**
 * Installs each package as it is published into an empty folder, and checks what its users get: how many packages and
 * megabytes, and types without errors: `npm run installed`. The build must be up to date.
 */
import { spawnSync } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { runNpm } from './run-command.mjs'
import { servePackages } from './serve-packages.mjs'

/** What one `npm install` may add. A new dependency is a decision of all users: raise a limit with a reason. */
const limits = {
  '@northbound/auth': { packages: 3, megabytes: 3.8 },
  '@northbound/emulator': { packages: 12, megabytes: 8.4 },
  '@northbound/proxy': { packages: 12, megabytes: 7.1 },
}
/** Packages that users of some entries install themselves, with types that those entries mention. */
const peers = ['ioredis', 'msw', 'prom-client', 'rate-limiter-flexible', 'undici', 'vite']

/** Entries for pages, and those whose peer has types of the DOM. */
const browserEntries = ['@northbound/auth/browser', '@northbound/emulator/msw']

const scratch = mkdtempSync(join(tmpdir(), 'northbound-installed-'))
const folders = ['auth', 'emulator', 'proxy'].map((name) => resolve('packages', name))
const registry = await servePackages(folders, scratch)
try {
  for (const name of registry.names) await check(name)
} finally {
  registry.close()
  rmSync(scratch, { recursive: true, force: true })
}

/** @param {string} name */
async function check(name) {
  const folder = await install(name)
  const { packages, megabytes } = measure(folder)
  const errors = compileEntries(name, folder)
  const limit = limits[/** @type {keyof typeof limits} */ (name)]
  console.log(
    `${name}: ${packages} packages of at most ${limit.packages}, ` +
      `${megabytes.toFixed(1)} of at most ${limit.megabytes} MB, types ${errors ? 'with errors' : 'without errors'}`,
  )
  if (errors) console.error(errors)
  if (packages > limit.packages || megabytes > limit.megabytes || errors) process.exitCode = 1
}

/** @param {string} name */
async function install(name) {
  const folder = join(scratch, name.replace('/', '-'))
  mkdirSync(folder)
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }')
  const args = [
    'install',
    name,
    `--@northbound:registry=${registry.url}`,
    '--prefer-offline',
    '--no-audit',
    '--no-fund',
  ]
  const code = await runNpm(args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] })
  if (code !== 0) throw new Error(`npm install ${name} failed.`)
  return folder
}

/** @param {string} folder */
function measure(folder) {
  const lock = JSON.parse(readFileSync(join(folder, 'node_modules/.package-lock.json'), 'utf8'))
  const files = readdirSync(join(folder, 'node_modules'), { recursive: true, withFileTypes: true })
  const bytes = files
    .filter((file) => file.isFile())
    .reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0)
  return { packages: Object.keys(lock.packages).length, megabytes: bytes / 1e6 }
}

/**
 * Compiles a program that imports every entry, as strictly as a user may: with a check of all declarations, and without
 * those of the DOM except for the entries that need a browser.
 *
 * @param {string} name
 * @param {string} folder
 * @returns {string} the errors
 */
function compileEntries(name, folder) {
  const manifest = readManifest(join(folder, 'node_modules', name))
  const entries = Object.keys(manifest.exports)
    .filter((subpath) => !subpath.endsWith('.json'))
    .map((subpath) => `${name}${subpath.slice(1)}`)
  for (const each of ['@types/node', 'undici-types', ...peers]) link(each, folder)
  const inBrowsers = entries.filter((entry) => browserEntries.includes(entry))
  const elsewhere = entries.filter((entry) => !inBrowsers.includes(entry))
  return [
    compile(elsewhere, ['es2023', 'esnext.disposable'], folder),
    inBrowsers.length > 0 ? compile(inBrowsers, ['es2023', 'esnext', 'dom'], folder) : '',
  ].join('')
}

/**
 * @param {readonly string[]} entries
 * @param {readonly string[]} lib
 * @param {string} folder
 * @returns {string} the errors
 */
function compile(entries, lib, folder) {
  const lines = entries.map((entry, index) => `export type * as entry${index} from '${entry}'\n`)
  writeFileSync(join(folder, 'entries.ts'), lines.join(''))
  const compilerOptions = {
    target: 'es2023',
    lib,
    module: 'nodenext',
    types: ['node'],
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    noEmit: true,
  }
  const config = { compilerOptions, files: ['entries.ts'] }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config))
  const tsc = resolve('node_modules/@typescript/native/bin/tsc')
  return spawnSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8' }).stdout
}

/** @param {string} folder */
function readManifest(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
}

/**
 * @param {string} name
 * @param {string} folder
 */
function link(name, folder) {
  const path = join(folder, 'node_modules', name)
  mkdirSync(join(path, '..'), { recursive: true })
  if (!statSync(path, { throwIfNoEntry: false }))
    symlinkSync(resolve('node_modules', name), path, 'junction')
}
