import { defineConfig } from 'tsdown'

export default defineConfig({
  // One entry for each line of `exports` in package.json; `packages/tooling/test` holds the two together.
  entry: [
    'src/index.ts',
    'src/catalogue/index.ts',
    'src/paths/index.ts',
    'src/guidance/index.ts',
    'src/guidance/en.ts',
    'src/guidance/zh-cn.ts',
    'src/diagnosis/index.ts',
    'src/diagnosis/en.ts',
    'src/diagnosis/zh-cn.ts',
    'src/testing/index.ts',
    'src/browser/index.ts',
    'src/node/index.ts',
    'src/cloudflare/index.ts',
    'src/redis/index.ts',
    'src/deno/index.ts',
  ],
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
