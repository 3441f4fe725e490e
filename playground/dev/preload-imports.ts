import type { Plugin } from 'vite'

/**
 * Adds preload links for the imports of the page's script, so that a first visit requests all of them at once. Vite can do this too,
 * but would add the imports of each part that is loaded on demand, which costs more than it saves.
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
