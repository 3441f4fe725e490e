/**
 * Executes the five-minute start literally in an empty folder, with the packages as they would be published, and
 * compares every output with the one on the page: `npm run start-page`. The build must be up to date.
 */
import { spawn } from 'node:child_process'
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { pageSteps } from './page-steps.mjs'
import { servePackages } from './serve-packages.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const pages = ['docs/guide/five-minute-start.md', 'docs/zh-cn/guide/five-minute-start.md']

const folders = ['auth', 'emulator'].map((name) => join(root, 'packages', name))
const unbuilt = folders.filter((folder) => !existsSync(join(folder, 'dist/index.js')))
if (unbuilt.length > 0) throw new Error('The packages are not built: `npm run build` first.')

const steps = pages.map((page) => pageSteps(readFileSync(join(root, page), 'utf8')))
if (JSON.stringify(steps[0]) !== JSON.stringify(steps[1])) {
  throw new Error('The steps of the two languages differ.')
}

const scratch = mkdtempSync(join(tmpdir(), 'northbound-start-'))
const registry = await servePackages(folders, scratch)
try {
  await follow(steps[0] ?? [])
} finally {
  registry.close()
  rmSync(scratch, { recursive: true, force: true })
}

/** @param {readonly import('./page-steps.mjs').Step[]} steps */
async function follow(steps) {
  let folder = scratch
  let printed = ''
  let compared = 0
  const env = environment()
  for (const step of steps) {
    if (step.kind === 'save') {
      copyFileSync(join(root, 'docs', step.from), join(folder, step.file))
    } else if (step.kind === 'expect') {
      const expected = readFileSync(join(root, 'docs', step.from), 'utf8')
      if (printed !== expected) throw new Error(`Expected:\n${expected}\nand saw:\n${printed}`)
      compared += 1
    } else {
      console.log(`$ ${step.command}`)
      printed = await run(step.command, folder, env)
      const [, target] = /^cd (\S+)$/.exec(step.command) ?? []
      if (target) folder = resolve(folder, target)
    }
  }
  if (compared === 0) throw new Error('The page shows no output.')
  console.log(`${steps.length} steps as on the page, ${compared} outputs as shown`)
}

/** The reader's own settings, an npm that knows our packages, and the Node that runs this first. */
function environment() {
  const userConfig = process.env['npm_config_userconfig'] ?? join(homedir(), '.npmrc')
  const own = existsSync(userConfig) ? readFileSync(userConfig, 'utf8') : ''
  const npmrc = join(scratch, '.npmrc')
  writeFileSync(
    npmrc,
    `${own}\n@northbound:registry=${registry.url}\nprefer-offline=true\naudit=false\n`,
  )
  // What `npm run` sets about this repository is not the reader's.
  const plain = Object.entries(process.env).filter(
    ([name]) =>
      !/^(npm_(?!config_(registry|cache|proxy|https_proxy|cafile)$)|NODE_OPTIONS|INIT_CWD)/i.test(
        name,
      ),
  )
  const path = `${dirname(process.execPath)}:${process.env['PATH']}`
  return { ...Object.fromEntries(plain), PATH: path, npm_config_userconfig: npmrc }
}

/**
 * @param {string} command
 * @param {string} cwd
 * @param {NodeJS.ProcessEnv} env
 */
async function run(command, cwd, env) {
  const child = spawn(command, { cwd, env, shell: true, stdio: ['ignore', 'pipe', 'pipe'] })
  const [out, problems, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise((ended) => child.once('close', ended)),
  ])
  if (code !== 0) throw new Error(`${command} ended with ${code}:\n${out}\n${problems}`)
  return out
}
