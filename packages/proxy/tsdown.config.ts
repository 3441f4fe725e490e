import { defineConfig } from 'tsdown'

export default defineConfig({
  // One entry for each line of `exports` in package.json; `packages/tooling/test` holds the two together.
  entry: ['src/index.ts', 'src/node/index.ts', 'src/relay/index.ts', 'src/vite/index.ts'],
  format: 'esm',
  platform: 'neutral',
  target: 'es2022',
  deps: { neverBundle: [/^node:/] },
  dts: true,
  publint: { strict: true },
  attw: { profile: 'esm-only', level: 'error' },
})
