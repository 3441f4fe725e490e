import { defineConfig } from 'tsdown'

export default defineConfig({
  // One entry for each line of `exports` in package.json; `packages/tooling/test` holds the two together.
  entry: ['src/index.ts', 'src/simulator/index.ts', 'src/msw/index.ts', 'src/node/index.ts'],
  // A file for each module: a bundler drops whole files that a page does not use, and of a shared one nothing.
  unbundle: true,
  format: 'esm',
  platform: 'neutral',
  target: 'es2022',
  deps: { neverBundle: [/^node:/] },
  dts: true,
  // With the sources inside, so that the package needs no src.
  sourcemap: true,
  // Editors read them from the declarations.
  outputOptions: { comments: { jsdoc: false } },
  publint: { strict: true },
  attw: { profile: 'esm-only', level: 'error' },
})
