import { defineConfig } from 'tsdown'

export default defineConfig({
  // One entry for each line of `exports` in package.json; `packages/tooling/test` holds the two together.
  entry: ['src/index.ts', 'src/node/index.ts', 'src/relay/index.ts', 'src/vite/index.ts'],
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
