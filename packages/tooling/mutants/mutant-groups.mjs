import { cloudflareMutants } from './cloudflare-mutants.mjs'
import { denoStoreMutants } from './deno-store-mutants.mjs'
import { fileStoreMutants } from './file-store-mutants.mjs'
import { joinEnvironments } from './join-environments.mjs'
import { memoryStoreMutants } from './memory-store-mutants.mjs'
import { openDeno } from './open-deno.mjs'
import { openVitest } from './open-vitest.mjs'
import { redisStoreMutants } from './redis-store-mutants.mjs'
import { ruleMutants } from './rule-mutants.mjs'
import { sealedStoreMutants } from './sealed-store-mutants.mjs'
import { tabStoreMutants } from './tab-store-mutants.mjs'

/**
 * Mutants of one part of the core, and where the tests of that part run.
 *
 * @typedef {object} MutantGroup
 * @property {string} name for `--only`
 * @property {string} what
 * @property {readonly import('./apply-mutant.mjs').Mutant[]} mutants
 * @property {boolean} [isSlow] left out of `npm test`
 * @property {() => Promise<import('./open-vitest.mjs').TestEnvironment>} open
 */

/** @type {readonly MutantGroup[]} */
export const mutantGroups = [
  {
    name: 'rules',
    what: 'the rules of the token’s life',
    mutants: ruleMutants,
    open: () =>
      openVitest({
        tests: ['token-source/', 'client/', 'secret.test.ts', 'canary.node.test.ts'],
        // Many small files that share nothing.
        isolate: false,
      }),
  },
  {
    name: 'memory',
    what: 'memoryStore and noStore',
    mutants: memoryStoreMutants,
    open: () => openVitest({ tests: ['store/memory-store.test.ts', 'store/no-store.test.ts'] }),
  },
  {
    name: 'sealed',
    what: 'sealedStore',
    mutants: sealedStoreMutants,
    open: () => openVitest({ tests: ['store/sealed-store.test.ts'] }),
  },
  {
    name: 'file',
    what: 'fileStore: numbered files, its lease, its folder',
    mutants: fileStoreMutants,
    open: () =>
      openVitest({
        tests: [
          'node/file-store.node.test.ts',
          'node/file-store-faults.node.test.ts',
          'node/file-lease-interleavings.node.test.ts',
        ],
      }),
  },
  {
    name: 'redis',
    what: 'redisStore and its scripts in a real Redis',
    mutants: redisStoreMutants,
    open: () =>
      openVitest({
        tests: [
          'redis/redis-store.node.test.ts',
          'redis/redis-faults.node.test.ts',
          'redis/redis-keys.node.test.ts',
        ],
      }),
  },
  {
    name: 'tabs',
    what: 'tabStore in a real Chromium',
    mutants: tabStoreMutants,
    isSlow: true,
    open: () =>
      openVitest({
        tests: ['browser/tab-store.chromium.test.ts'],
        runtime: 'chromium',
      }),
  },
  {
    name: 'deno',
    what: 'denoKvStore on a real Deno',
    mutants: denoStoreMutants,
    open: async () =>
      joinEnvironments([
        await openVitest({ tests: ['deno/deno-kv-watch.test.ts', 'deno/deno-kv-writes.test.ts'] }),
        await openDeno(),
      ]),
  },
  {
    name: 'cloudflare',
    what: 'durableStorageStore, durableTokens and durableTokenSource',
    mutants: cloudflareMutants,
    open: () =>
      openVitest({
        tests: [
          'cloudflare/durable-storage-store.test.ts',
          'cloudflare/durable-token-source.test.ts',
        ],
      }),
  },
]
