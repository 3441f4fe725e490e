import { defaultClientConditions, defaultServerConditions, defineConfig } from 'vite'
import { contentSecurityPolicy } from './dev/content-security-policy.ts'
import { emulatorOnThisMachine } from './dev/emulator-on-this-machine.ts'
import { firstLook } from './dev/first-look.ts'
import { plainImports } from './dev/plain-imports.ts'
import { preloadImports } from './dev/preload-imports.ts'
import { relayToPlatforms } from './dev/relay-to-platforms.ts'
import { serviceWorker } from './dev/service-worker.ts'

// The packages of the workspace are read from their sources; nothing needs a build first.
const source = '@northbound/source'

/** The files of the first load: few, as each is packed by itself. */
const firstLoad = {
  includeDependenciesRecursively: false,
  groups: [
    { name: 'base', test: /node_modules\/preact|language\/locale\.ts/ },
    { name: 'en', test: /\.en\.ts$/ },
    { name: 'zh-cn', test: /\.zh-cn\.ts$/ },
  ],
}

export default defineConfig({
  root: import.meta.dirname,
  // Relative, so that the built page works in any folder.
  base: './',
  resolve: { conditions: [source, ...defaultClientConditions] },
  ssr: { resolve: { conditions: [source, ...defaultServerConditions] } },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  // Every dependency is an ES module already. Bundling them first would reload the page as they are found.
  optimizeDeps: { noDiscovery: true },
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1' },
  plugins: [
    emulatorOnThisMachine(),
    relayToPlatforms(),
    plainImports(),
    preloadImports(),
    firstLook(),
    contentSecurityPolicy(),
    serviceWorker(),
  ],
  build: {
    // What the first load needs is named in the page: dev/preload-imports.ts. Naming what comes later would weigh more than it saves.
    modulePreload: false,
    cssCodeSplit: false,
    // Small files become data: addresses otherwise, which the policy refuses.
    assetsInlineLimit: 0,
    rolldownOptions: { output: { codeSplitting: firstLoad } },
  },
})
