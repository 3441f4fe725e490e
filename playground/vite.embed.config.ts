import { defaultClientConditions, defineConfig } from 'vite'

/** The playground as a module for other pages: `embed/playground.js`, what it loads later, and a stylesheet. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  publicDir: false,
  resolve: { conditions: ['@northbound/source', ...defaultClientConditions] },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  // A library is left to the build of the page that uses it, which here may be none.
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    outDir: 'dist/embed',
    modulePreload: false,
    assetsInlineLimit: 0,
    lib: {
      entry: 'src/mount.tsx',
      formats: ['es'],
      fileName: 'playground',
      cssFileName: 'playground',
    },
  },
})
