import { playwright } from '@vitest/browser-playwright'
import { msw } from 'msw/vite'
import { defaultClientConditions, defaultServerConditions } from 'vite'
import { defineConfig, type TestProjectConfiguration } from 'vitest/config'
import { chromiumLaunchOptions } from './packages/tooling/find-chromium.mjs'

// The packages of the workspace are read from their sources; nothing needs a build first.
const source = '@northbound/source'
const fromSource = {
  resolve: { conditions: [source, ...defaultClientConditions] },
  ssr: { resolve: { conditions: [source, ...defaultServerConditions] } },
  // Where Vitest loads global set-ups.
  environments: { __vitest__: { resolve: { conditions: [source, ...defaultServerConditions] } } },
}

/** The core suite: what must hold on every runtime. Files named `*.node.test.ts` need Node, `*.chromium.test.ts` a browser. */
const everywhere = ['packages/{auth,emulator,proxy,runtime-tests}/test/**/*.test.ts']
const nodeOnly = ['**/*.node.test.ts']
const chromiumOnly = ['**/*.chromium.test.ts']
const globalSetup = ['packages/runtime-tests/platform-on-a-port.ts']

/** Safety nets for what hangs: no test passes or fails by how fast the machine is. */
const patience = {
  testTimeout: 120_000,
  hookTimeout: 120_000,
  expect: { poll: { timeout: 100_000 } },
  setupFiles: [`${import.meta.dirname}/packages/runtime-tests/patient-waits.ts`],
}

const chromium = (name: string) => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({ launchOptions: chromiumLaunchOptions() }),
  instances: [{ browser: 'chromium' as const, name }],
})

// Under Deno there is nothing but the project `deno`, and under Node there is none: neither can pass for the other.
const onDeno: TestProjectConfiguration[] = [
  {
    ...fromSource,
    test: {
      ...patience,
      name: 'deno',
      include: everywhere,
      exclude: [...nodeOnly, ...chromiumOnly],
      globalSetup,
    },
  },
]

const onNode: TestProjectConfiguration[] = [
  {
    ...fromSource,
    test: {
      ...patience,
      name: 'node',
      include: [
        ...everywhere,
        'packages/{tooling,bench}/test/**/*.test.ts',
        'docs/test/**/*.test.ts',
        'docs/examples/**/*.test.ts',
      ],
      exclude: chromiumOnly,
      globalSetup,
    },
  },
  {
    ...fromSource,
    // Serves the worker script of Mock Service Worker.
    plugins: [msw({ mode: 'worker-only' })],
    test: {
      ...patience,
      name: 'chromium',
      include: everywhere,
      exclude: nodeOnly,
      globalSetup,
      browser: chromium('chromium'),
    },
  },
  {
    ...fromSource,
    // What `npm run docs` has built.
    test: { ...patience, name: 'site', include: ['docs/site-test/**/*.test.ts'] },
  },
  {
    ...fromSource,
    root: 'playground',
    test: {
      ...patience,
      name: 'playground',
      include: ['{e2e,test}/**/*.test.ts'],
      globalSetup: [`${import.meta.dirname}/playground/e2e/build-playground.ts`],
    },
  },
]

export default defineConfig({
  ...fromSource,
  test: {
    projects: 'Deno' in globalThis ? onDeno : onNode,
  },
})
