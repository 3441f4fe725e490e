import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'vite'

const source = fileURLToPath(new URL('../service-worker/service-worker.ts', import.meta.url))

/** Files for the web server or for other pages, which do not belong to this page. */
const leftOut = /^(?:_headers|embed\/.*|service-worker\.js)$/

/**
 * Builds the service worker beside the page, with the list of the page's files in it.
 *
 * vite-plugin-pwa would do it too, and brings Babel and a second bundler along, some 200 packages; of Workbox only the
 * part that runs in the browser is needed.
 */
export function serviceWorker(): Plugin {
  let folder: string | undefined
  return {
    name: 'northbound:service-worker',
    apply: 'build',
    configResolved({ root, build: { outDir, write } }) {
      folder = write ? join(root, outDir) : undefined
      if (write && outDir.startsWith(sep)) folder = outDir
    },
    async closeBundle() {
      if (!folder) return
      await build({
        configFile: false,
        publicDir: false,
        logLevel: 'error',
        define: { files: JSON.stringify(await listFiles(folder)) },
        build: {
          outDir: folder,
          emptyOutDir: false,
          rolldownOptions: {
            input: source,
            output: { format: 'iife', entryFileNames: 'service-worker.js' },
          },
        },
      })
    },
  }
}

async function listFiles(folder: string) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const urls = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .map((path) => path.replaceAll(sep, '/'))
    .filter((url) => !leftOut.test(url))
    .toSorted()
  return Promise.all(
    urls.map(async (url) => ({
      url,
      // The names in assets/ change with the content already.
      revision: url.startsWith('assets/') ? null : await hashOf(join(folder, url)),
    })),
  )
}

async function hashOf(file: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(file))
    .digest('hex')
    .slice(0, 16)
}
