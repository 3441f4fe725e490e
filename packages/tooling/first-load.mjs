/**
 * What a first visit to the built playground loads: `node packages/tooling/first-load.mjs` prints it as JSON.
 *
 * Built as it is published, it is every script until the page has nothing more to do: the inline script of the page, the
 * entry, what that imports, the one language of the visitor, and what registers the service worker. The client is among it. What
 * comes right after the first paint (emulator and guidance), with an action, or for times without a network is not counted.
 */
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'

const root = fileURLToPath(new URL('../../playground', import.meta.url))

/** Bytes with gzip -9, in whichever language. */
export const firstLoadLimit = 46_000

/** What the page asks for by itself, beside the language of the visitor. */
const unasked = ['playground/src/main.ts', 'playground/src/offline/keep-offline.ts']
/** What it asks for right after the first paint, beside the guidance in that language. */
const afterPaint = [
  'playground/src/platform/create-emulator.ts',
  'playground/src/session/create-actions.ts',
]

/**
 * @typedef {{ bytes: number, files: string[] }} Load
 * @typedef {Load & { language: string, afterPaint: Load }} FirstLoad
 * @returns {Promise<FirstLoad[]>} each language with the names of the files and what they weigh together
 */
export async function weighFirstLoad() {
  const result = await build({ root, logLevel: 'error', build: { write: false } })
  const [built] = [result].flat()
  if (!built || !('output' in built)) throw new Error('Vite gave no bundle.')
  const chunks = built.output.filter((file) => file.type === 'chunk')
  const inline = inlineScripts(built.output)
  return ['en', 'zh-cn'].map((language) => {
    const files = filesOf([...unasked, `playground/src/app/texts.${language}.ts`], chunks)
    const later = filesOf([...afterPaint, `auth/src/guidance/${language}.ts`], chunks)
    const isLater = later.filter((name) => !files.includes(name))
    const weighed = (/** @type {string[]} */ names, /** @type {string[]} */ scripts = []) => {
      const loaded = chunks.filter(({ fileName }) => names.includes(fileName))
      const all = [...scripts, ...loaded.map(({ code }) => code)]
      const bytes = all.map((script) => gzipSync(script, { level: 9 }).length)
      return { bytes: bytes.reduce((total, one) => total + one, 0), files: names }
    }
    return { language, ...weighed(files, inline), afterPaint: weighed(isLater) }
  })
}

/**
 * The files of modules, with all that these import.
 *
 * @template {{ moduleIds: string[], fileName: string, facadeModuleId: string | null, imports: string[] }} C
 * @param {string[]} modules
 * @param {C[]} chunks
 */
function filesOf(modules, chunks) {
  const files = new Set(modules.map((module) => chunkOf(module, chunks).fileName))
  // A set is walked to its end, with what is added on the way.
  for (const name of files) {
    const { imports } = chunks.find(({ fileName }) => fileName === name) ?? { imports: [] }
    for (const imported of imports) files.add(imported)
  }
  return [...files]
}

/**
 * @param {readonly { fileName: string, source?: unknown }[]} output
 * @returns {string[]}
 */
function inlineScripts(output) {
  const page = output.find(({ fileName }) => fileName === 'index.html')
  return [...String(page?.source).matchAll(/<script>([^]*?)<\/script>/g)].map(
    ([, script = '']) => script,
  )
}

/**
 * @template {{ moduleIds: string[], fileName: string, facadeModuleId: string | null }} C
 * @param {string} module
 * @param {C[]} chunks
 * @returns {C}
 */
function chunkOf(module, chunks) {
  const chunk = chunks.find(({ moduleIds, facadeModuleId }) =>
    [...moduleIds, facadeModuleId].some((id) => id?.endsWith(`/${module}`)),
  )
  if (!chunk) throw new Error(`${module} is in no file of the build: name what stands for it.`)
  return chunk
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(JSON.stringify(await weighFirstLoad()))
}
