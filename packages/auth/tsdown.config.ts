import { defineConfig } from 'tsdown'

export default defineConfig({
  // One entry for each line of `exports` in package.json; `packages/tooling/test` holds the two together.
  entry: [
    'src/index.ts',
    'src/catalogue/index.ts',
    'src/guidance/index.ts',
    'src/guidance/en.ts',
    'src/guidance/zh-cn.ts',
    'src/testing/index.ts',
  ],
  format: 'esm',
  platform: 'neutral',
  target: 'es2022',
  dts: true,
  publint: { strict: true },
  attw: { profile: 'esm-only', level: 'error' },
})
