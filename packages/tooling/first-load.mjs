/**
 * What a first visit to the built playground loads: `node packages/tooling/first-load.mjs` prints it as JSON.
 *
 * Built as it is published, it is every script until the page has nothing more to do: the one that stands in the page itself, the
 * entry, what that imports, the one language of the visitor, and what registers the service worker. Client, emulator and guidance are among it. What the worker
 * then fetches for times without a network, or a deed when there is one, comes after and is not counted.
 */
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'

const root = fileURLToPath(new URL('../../playground', import.meta.url))

/** Bytes with gzip -9, in whichever language. */
export const firstLoadLimit = 62_000

/** What the page asks for by itself, beside the language of the visitor. */
const unasked = ['src/main.ts', 'src/offline/keep-offline.ts']

/**
 * @typedef {{ language: string, bytes: number, files: string[] }} FirstLoad
 * @returns {Promise<FirstLoad[]>} each language with the names of the files and what they weigh together
 */
export async function weighFirstLoad() {
  const result = await build({ root, logLevel: 'error', build: { write: false } })
  const [built] = [result].flat()
  if (!built || !('output' in built)) throw new Error('Vite gave no bundle.')
  const chunks = built.output.filter((file) => file.type === 'chunk')
  const inline = inlineScripts(built.output)
  return ['en', 'zh-cn'].map((language) => {
    const roots = [...unasked, `src/language/${language}.ts`]
    const files = new Set(roots.map((module) => chunkOf(module, chunks).fileName))
    // A set is walked to its end, with what is added on the way.
    for (const name of files) {
      const { imports } = chunks.find(({ fileName }) => fileName === name) ?? { imports: [] }
      for (const imported of imports) files.add(imported)
    }
    const loaded = chunks.filter(({ fileName }) => files.has(fileName))
    const scripts = [...inline, ...loaded.map(({ code }) => code)]
    const bytes = scripts.map((script) => gzipSync(script, { level: 9 }).length)
    return {
      language,
      bytes: bytes.reduce((total, one) => total + one, 0),
      files: [...files],
    }
  })
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
    [...moduleIds, facadeModuleId].some((id) => id?.endsWith(`playground/${module}`)),
  )
  if (!chunk) throw new Error(`${module} is in no file of the build: name what stands for it.`)
  return chunk
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(JSON.stringify(await weighFirstLoad()))
}
