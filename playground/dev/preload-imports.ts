import type { Plugin } from 'vite'

/**
 * Names in the page what its script imports, so that a first visit asks for all of it at the same time. Vite would do it, too,
 * and name the imports of each later part as well, which weighs more than it saves.
 */
export function preloadImports(): Plugin {
  return {
    name: 'northbound:preload-imports',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { chunk, bundle = {} }) =>
        [...(chunk?.imports ?? []), ...Object.keys(bundle).filter(isRuntime)].map((fileName) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', href: `./${fileName}` },
          injectTo: 'head',
        })),
    },
  }
}

/** What the bundler puts beside the modules: the file of each language imports it. */
function isRuntime(fileName: string): boolean {
  return /\brolldown-runtime-/.test(fileName)
}
