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
/** Need the packages that the bench compares, which `npm run bench` and `npm run bench:check` install. */
const withPeers = ['**/*.peers.test.ts']
const globalSetup = ['packages/runtime-tests/platform-on-a-port.ts']

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
      name: 'node',
      include: [
        ...everywhere,
        'packages/{tooling,bench}/test/**/*.test.ts',
        'docs/test/**/*.test.ts',
        'docs/examples/**/*.test.ts',
      ],
      exclude: [...chromiumOnly, ...withPeers],
      globalSetup,
      // What hangs is ended all the same; a busy machine only takes longer to start a program.
      testTimeout: 30_000,
      hookTimeout: 30_000,
      expect: { poll: { timeout: 10_000 } },
    },
  },
  {
    ...fromSource,
    // Serves the worker script of Mock Service Worker.
    plugins: [msw({ mode: 'worker-only' })],
    test: {
      name: 'chromium',
      include: everywhere,
      exclude: nodeOnly,
      globalSetup,
      browser: chromium('chromium'),
    },
  },
  {
    ...fromSource,
    test: {
      name: 'bench',
      include: ['packages/bench/test/**/*.peers.test.ts'],
      testTimeout: 60_000,
    },
  },
  {
    ...fromSource,
    // What `npm run docs` has built.
    test: { name: 'site', include: ['docs/site-test/**/*.test.ts'], testTimeout: 30_000 },
  },
  {
    ...fromSource,
    root: 'playground',
    test: {
      name: 'playground',
      include: ['{e2e,test}/**/*.test.ts'],
      globalSetup: [`${import.meta.dirname}/playground/e2e/build-playground.ts`],
      testTimeout: 60_000,
      hookTimeout: 60_000,
    },
  },
]

export default defineConfig({
  ...fromSource,
  test: {
    projects: 'Deno' in globalThis ? onDeno : onNode,
  },
})
