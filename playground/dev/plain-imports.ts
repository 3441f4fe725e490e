import type { Plugin } from 'vite'

/**
 * Lets `import()` be what it is. Vite wraps each in a script of 2 kB, which looks for style sheets and further files to load along:
 * all styles of this page are one sheet, and what comes later asks for its own.
 */
export function plainImports(): Plugin {
  return {
    name: 'northbound:plain-imports',
    apply: 'build',
    enforce: 'pre',
    load: {
      filter: { id: /^\0vite\/preload-helper\.js$/ },
      handler: () => 'export const __vitePreload = (load) => load()',
    },
  }
}
