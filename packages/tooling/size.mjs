/**
 * How much a page pays for `createClient`, for each store, and for `createEmulator`, and what a first visit to the
 * playground loads: `npm run size`.
 *
 * Bundles a page that uses it as an application's own build would (Vite, for production) from the sources,
 * then a page with nothing but the names of ky and valibot that ours really uses. Both are measured with gzip -9;
 * the difference is what we add. Our own modules alone weigh a little more, as they then share no dictionary with the rest.
 *
 * A store is weighed by what a page with it has beyond the same page without, whose errors and clock it uses too.
 */
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build, defaultClientConditions } from 'vite'
import { firstLoadLimit, weighFirstLoad } from './first-load.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const limits = { all: 17_200, beyond: 7_400, store: 1_500, emulator: 25_000 }
const dependencies = ['ky', 'valibot']
/** Every store, and where it comes from. */
const stores = {
  memoryStore: '@northbound/auth',
  sealedStore: '@northbound/auth',
  fileStore: '@northbound/auth/node',
  redisStore: '@northbound/auth/redis',
  tabStore: '@northbound/auth/browser',
  denoKvStore: '@northbound/auth/deno',
  durableStorageStore: '@northbound/auth/cloudflare',
}
const importStatement = /^import (\w+)?(?:, )?(?:\{([^}]*)\})? from "(\w+)";$/gm

const page = "import { createClient } from '@northbound/auth'; globalThis.page = createClient"
const emulatorPage =
  "import { createEmulator } from '@northbound/emulator'; globalThis.page = createEmulator"
const [all] = weigh(await bundle(page))
const [borrowed] = weigh(await bundle(await onlyDependencies()))
const [alone] = weigh(await bundle(page, { external: dependencies }))
const ofStores = await Promise.all(Object.entries(stores).map(weighStore))
const firstLoads = await weighFirstLoad()
const [emulator] = weigh(await bundle(emulatorPage))

print('a page with createClient', all, limits.all)
print('ky and valibot, as it uses them', borrowed)
print('beyond ky and valibot (the difference)', all - borrowed, limits.beyond)
print('for the record: our own modules alone, ky and valibot external', alone)
for (const { store, added } of ofStores) print(`${store}, beyond that`, added, limits.store)
print('a page with createEmulator', emulator, limits.emulator)
for (const { language, bytes, afterPaint } of firstLoads) {
  print(`a first visit to the playground until it is there, ${language}`, bytes, firstLoadLimit)
  print(`for the record: what comes right after the first paint, ${language}`, afterPaint.bytes)
}
if (all > limits.all || all - borrowed > limits.beyond) tooLarge('packages/auth/src')
if (ofStores.some(({ added }) => added > limits.store)) tooLarge('packages/auth/src')
if (emulator > limits.emulator) tooLarge('packages/emulator/src')
if (firstLoads.some(({ bytes }) => bytes > firstLoadLimit)) tooLarge('playground/src')

/**
 * What a store adds to a page that has the client already. What Node brings weighs nothing.
 *
 * @param {[store: string, from: string]} entry
 */
async function weighStore([store, from]) {
  const line = `import { ${store} } from '${from}'; globalThis.store = ${store}`
  const external = [...dependencies, /^node:/]
  const [both] = weigh(await bundle(`${page}\n${line}`, { external }))
  return { store, added: both - alone }
}

/**
 * A page with what is left of ky and valibot after tree-shaking ours, and next to nothing else.
 */
async function onlyDependencies() {
  const [ours] = await bundle(page, { external: dependencies, minify: false })
  /** @type {Set<string>} names used, as `valibot.object` */
  const used = new Set()
  for (const [, standard, named = '', from] of ours.matchAll(importStatement)) {
    if (standard) used.add(`${from}.default`)
    for (const [, name] of named.matchAll(/(\w+)(?: as \w+)?/g)) used.add(`${from}.${name}`)
  }
  const lines = [...used].map((use, index) => {
    const [from, name] = use.split('.')
    return `import { ${name} as used${index} } from '${from}'`
  })
  return `${lines.join('\n')}\nglobalThis.used = [${lines.map((_, index) => `used${index}`)}]`
}

/**
 * @param {string} contents
 * @param {{ external?: (string | RegExp)[], minify?: boolean }} [options]
 * @returns {Promise<[string, ...string[]]>} what a page loads at once, and then the parts that it loads later
 */
async function bundle(contents, { external = [], minify = true } = {}) {
  const name = 'virtual:page'
  const result = await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { conditions: ['@northbound/source', ...defaultClientConditions] },
    plugins: [
      {
        name: 'page',
        resolveId: (id) => (id === name ? `${root}packages/runtime-tests/page.ts` : undefined),
        load: (id) => (id.endsWith('/runtime-tests/page.ts') ? contents : undefined),
      },
    ],
    build: {
      write: false,
      minify,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: name, external },
    },
  })
  const [bundled] = [result].flat()
  if (!bundled || !('output' in bundled)) throw new Error('Vite gave no bundle.')
  const [entry, ...others] = bundled.output
  if (others.some(({ fileName }) => entry.imports.includes(fileName))) {
    throw new Error('The page loads several files at once: weigh them too.')
  }
  return [entry.code, ...others.flatMap((part) => (part.type === 'chunk' ? [part.code] : []))]
}

/**
 * @param {[string, ...string[]]} parts
 * @returns {[number, ...number[]]}
 */
function weigh([first, ...others]) {
  /** @param {string} code */
  const weighOne = (code) => gzipSync(code, { level: 9 }).length
  return [weighOne(first), ...others.map(weighOne)]
}

/** @param {string} folder */
function tooLarge(folder) {
  console.error(`Too large: see what the change added to ${folder}.`)
  process.exitCode = 1
}

/**
 * @param {string} what
 * @param {number} bytes
 * @param {number} [limit]
 */
function print(what, bytes, limit) {
  /** @param {number} size */
  const kB = (size) => `${(size / 1000).toFixed(2)} kB`
  console.log(`${kB(bytes).padStart(9)}  ${what}${limit ? `, of at most ${kB(limit)}` : ''}`)
}
