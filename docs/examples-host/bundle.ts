import { readFile } from 'node:fs/promises'
import { build, type Plugin } from 'esbuild'
import { compile } from 'svelte/compiler'

/** Makes one file of an example and everything that it imports, as a reader's own bundler would. */
export async function bundle(entry: string, host: 'browser' | 'workerd'): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    platform: host === 'browser' ? 'browser' : 'neutral',
    conditions: [
      '@northbound/source',
      ...(host === 'browser' ? [] : ['workerd', 'worker']),
      'import',
    ],
    mainFields: ['module', 'main'],
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
    },
    plugins: [svelte],
  })
  return outputFiles[0]?.text ?? ''
}

const svelte: Plugin = {
  name: 'svelte',
  setup(build) {
    build.onLoad({ filter: /\.svelte$/ }, async ({ path }) => {
      const { js } = compile(await readFile(path, 'utf8'), { filename: path, generate: 'client' })
      return { contents: js.code, loader: 'js' }
    })
  },
}
