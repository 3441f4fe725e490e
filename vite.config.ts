import { playwright } from '@vitest/browser-playwright'
import { msw } from 'msw/vite'
import { defaultClientConditions, defaultServerConditions } from 'vite'
import { defineConfig, type TestProjectConfiguration } from 'vitest/config'
import { chromiumLaunchOptions } from './packages/tooling/programs/find-chromium.mjs'

// The packages of the workspace are read from their sources; nothing needs a build first.
const source = '@northbound/source'
const fromSource = {
  resolve: { conditions: [source, ...defaultClientConditions] },
  ssr: { resolve: { conditions: [source, ...defaultServerConditions] } },
  // Where Vitest loads global set-ups.
  environments: { __vitest__: { resolve: { conditions: [source, ...defaultServerConditions] } } },
}

/** The core suite, which runs on every runtime. Files named `*.node.test.ts` require Node, `*.chromium.test.ts` a browser. */
const everywhere = ['packages/{auth,emulator,proxy,runtime-tests}/test/**/*.test.ts']
const nodeOnly = ['**/*.node.test.ts']
const chromiumOnly = ['**/*.chromium.test.ts']
/** Require the packages that the bench compares, which `npm run bench` and `npm run bench:check` install. */
const withPeers = ['**/*.peers.test.ts']
const globalSetup = ['packages/runtime-tests/platform-on-a-port.ts']

/**
 * Tests on Node with separate projects, by their requirements or subject. `npm test` runs the project `node`, which requires
 * npm only; `npm run test:all` runs these as well.
 */
const apart = {
  redis: [
    'packages/auth/test/redis/**/*.test.ts',
    'packages/auth/test/rounds/*.node.test.ts',
    'packages/proxy/test/{replicas,shared-config}.node.test.ts',
    'docs/test/redis-examples.test.ts',
  ],
  runtimes: [
    'packages/auth/test/cloudflare/*.node.test.ts',
    'packages/proxy/test/runtimes/*.node.test.ts',
    'docs/test/runtime-examples.test.ts',
  ],
  programs: [
    'packages/emulator/test/programs.node.test.ts',
    'packages/auth/test/node/tls-pfx.node.test.ts',
  ],
  browsers: [
    'packages/auth/test/browser/*.node.test.ts',
    'packages/proxy/test/{browser-matrix,vite-plugin}.node.test.ts',
  ],
  /** Slow tests: proofs, floods of hostile requests, full scenarios, and tests that compile every page. */
  long: [
    'packages/auth/test/proof/*.test.ts',
    'packages/auth/test/deno/deno-kv-store.node.test.ts',
    'packages/auth/test/node/file-store-processes.node.test.ts',
    'packages/emulator/test/{hostile,hostile-business,concurrency}.test.ts',
    'packages/emulator/test/{hostile,concurrency,conformance,openapi,ports}.node.test.ts',
    'packages/proxy/test/hostile/*.test.ts',
    'packages/soak/test/*.test.ts',
    'docs/test/{reference,error-examples,new-code}.test.ts',
  ],
  tooling: ['packages/{tooling,bench}/test/**/*.test.ts', 'docs/test/github-actions.test.ts'],
} satisfies Record<string, string[]>

/** Tests that mock a module of Node, which must not be loaded before them. */
const withMocks = ['packages/auth/test/node/file-{lease-interleavings,store-faults}.node.test.ts']

/** Tests of the built page: a short visit, and everything else. */
const visit = ['e2e/first-minute.test.ts']
const snippets = ['e2e/snippets.test.ts']

const shared = {
  // Test files of a worker share loaded modules, which saves half of the time. No test leaves state in them.
  isolate: false,
  // Safety nets for hanging tests: no test depends on the speed of the machine.
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

// Under Deno only the project `deno` exists, and under Node it does not exist, so neither can run in place of the other.
const onDeno: TestProjectConfiguration[] = [
  {
    ...fromSource,
    test: {
      ...shared,
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
      ...shared,
      name: 'node',
      include: [...everywhere, 'docs/test/**/*.test.ts', 'docs/examples/**/*.test.ts'],
      exclude: [...chromiumOnly, ...withMocks, ...Object.values(apart).flat()],
      globalSetup,
    },
  },
  { ...fromSource, test: { ...shared, name: 'node-mocks', include: withMocks, isolate: true } },
  ...Object.entries(apart).map(([name, include]) => ({
    ...fromSource,
    test: { name, include, exclude: withPeers, globalSetup, ...shared },
  })),
  {
    ...fromSource,
    // Serves the worker script of Mock Service Worker.
    plugins: [msw({ mode: 'worker-only' })],
    test: {
      ...shared,
      name: 'chromium',
      include: everywhere,
      exclude: nodeOnly,
      globalSetup,
      browser: chromium('chromium'),
    },
  },
  {
    ...fromSource,
    test: { name: 'bench', include: ['packages/bench/test/**/*.peers.test.ts'], ...shared },
  },
  {
    ...fromSource,
    // Tests the output of `npm run docs`.
    test: { name: 'site', include: ['docs/site-test/**/*.test.ts'], ...shared },
  },
  {
    ...fromSource,
    root: 'playground',
    test: { name: 'snippets', include: snippets, ...shared },
  },
  ...[
    { name: 'visit', include: visit, exclude: [] },
    { name: 'playground', include: ['{e2e,test}/**/*.test.ts'], exclude: [...visit, ...snippets] },
  ].map((which) => ({
    ...fromSource,
    root: 'playground',
    test: {
      ...which,
      globalSetup: [`${import.meta.dirname}/playground/e2e/build-playground.ts`],
      ...shared,
    },
  })),
]

export default defineConfig({
  ...fromSource,
  test: {
    // The number of concurrent tests that start a program each.
    maxConcurrency: 3,
    projects: 'Deno' in globalThis ? onDeno : onNode,
  },
})
