import { fileURLToPath } from 'node:url'
import { playwright } from '@vitest/browser-playwright'
import { defaultClientConditions, defaultServerConditions } from 'vite'
import { createVitest } from 'vitest/node'
import { chromiumLaunchOptions } from '../programs/find-chromium.mjs'
import { applyMutant } from './apply-mutant.mjs'

/** @typedef {import('./apply-mutant.mjs').Mutant} Mutant */

/**
 * Where the tests of a group run, with one mutant after the other in the code.
 *
 * @typedef {object} TestEnvironment
 * @property {() => Promise<readonly string[]>} titles of all tests, which it runs without a mutant to see them green
 * @property {(mutant: Mutant) => Promise<readonly string[]>} failures the tests that fail with it: of those that should notice it, or of all
 * @property {() => Promise<void>} close
 */

const root = fileURLToPath(new URL('../../..', import.meta.url))
const source = '@northbound/source'
/** No test gets less than this, in ms, however quick it is without a mutant: the machine may be busy. */
const leastTimeoutMs = 2000

/**
 * Opens one Vitest for many mutants: a server that stays, and a browser that stays, make a run a matter of a second.
 *
 * @param {object} options
 * @param {readonly string[]} options.tests files and folders, relative to packages/auth/test
 * @param {'node' | 'chromium'} [options.runtime]
 * @param {boolean} [options.isolate] whether each file gets a worker of its own
 * @returns {Promise<TestEnvironment>}
 */
export async function openVitest({ tests, runtime = 'node', isolate = true }) {
  /** @type {{ path: string, text: string } | undefined} */
  let changed
  /** @type {import('vite').Plugin} */
  const plugin = {
    name: 'northbound-mutant',
    enforce: 'pre',
    load: (id) => (id.split('?')[0] === changed?.path ? changed?.text : undefined),
  }
  const vitest = await createVitest(
    'test',
    {
      root,
      config: false,
      watch: false,
      bail: 1,
      isolate,
      testTimeout: 30_000,
      // It knows a module by what is on the disk, and would hand out one without the mutant, or with the one before.
      fsModuleCache: false,
      // Titles made from a case are cut short otherwise, and are told apart by their whole.
      taskTitleValueFormatTruncate: 0,
      reporters: [{}],
      include: ['packages/auth/test/**/*.test.ts'],
      browser: {
        enabled: runtime === 'chromium',
        headless: true,
        screenshotFailures: false,
        provider: playwright({ launchOptions: chromiumLaunchOptions() }),
        instances: [{ browser: 'chromium' }],
      },
    },
    {
      plugins: [plugin],
      resolve: { conditions: [source, ...defaultClientConditions] },
      ssr: { resolve: { conditions: [source, ...defaultServerConditions] } },
    },
  )
  await vitest.standalone()
  const files = await vitest.getRelevantTestSpecifications(
    tests.map((path) => `packages/auth/test/${path}`),
  )

  /** @type {Map<string, { title: string, ms: number }[]>} the tests of each file, with how long each took */
  const known = new Map()

  /** @param {Mutant} mutant */
  function likelyFirst({ noticedIn = '' }) {
    const isLikely = (/** @type {{ moduleId: string }} */ { moduleId }) =>
      moduleId.endsWith(`/test/${noticedIn}`)
    const likely = files.filter(isLikely)
    return likely.length > 0 ? [likely, files.filter((each) => !isLikely(each))] : [files]
  }

  /**
   * @param {readonly import('vitest/node').TestSpecification[]} files
   * @param {Mutant} [mutant]
   */
  async function run(files, mutant) {
    const before = changed
    changed = mutant && applyMutant(mutant)
    for (const each of [before, changed]) if (each) vitest.invalidateFile(each.path)
    vitest.resetGlobalTestNamePattern()
    if (mutant?.noticedBy) vitest.setGlobalTestNamePattern(asPattern(mutant.noticedBy))
    // A file without the test that is asked for would only be loaded.
    const holds = (/** @type {{ title: string }} */ { title }) =>
      title.includes(mutant?.noticedBy ?? '')
    const chosen = files.filter(({ moduleId }) => known.get(moduleId)?.some(holds) ?? true)
    // A mutant may make a test wait for ever: several times what it took without one is enough.
    const longestMs = Math.max(
      ...[...known.values()]
        .flat()
        .filter(holds)
        .map(({ ms }) => ms),
    )
    for (const { config } of mutant ? vitest.projects : [])
      config.testTimeout = leastTimeoutMs + 4 * longestMs
    const result = await vitest.runTestSpecifications(chosen)
    // It tells of all files that ever ran, with what they came to then.
    const ran = result.testModules.filter(({ moduleId }) =>
      chosen.some((each) => each.moduleId === moduleId),
    )
    // A file that could not even be loaded has no tests: then it is the mutant that is broken, or the machine.
    const broken = ran.find((module) => !module.ok() && [...module.children].length === 0)
    if (broken) throw new Error(`${broken.moduleId} could not be loaded: ${mutant?.name ?? ''}`)
    const all = ran
      .flatMap((module) => [...module.children.allTests()])
      .filter((test) => test.result().state !== 'skipped')
    const failed = all.filter((test) => test.result().state === 'failed')
    if (all.length === 0) throw new Error(`No test ran: ${mutant?.name ?? tests.join(', ')}`)
    for (const test of mutant ? [] : all) {
      const { moduleId } = test.module
      const one = { title: test.fullName, ms: test.diagnostic()?.duration ?? 0 }
      known.set(moduleId, [...(known.get(moduleId) ?? []), one])
    }
    return {
      failures: [
        ...failed.map(
          (test) => `${test.fullName}: ${messages(test.result().errors ?? []).join(', ')}`,
        ),
        ...messages(/** @type {{ message: string }[]} */ (result.unhandledErrors)),
      ],
    }
  }

  return {
    async titles() {
      const { failures } = await run(files)
      if (failures.length > 0) throw new Error(`Tests fail as they are: ${failures.join('; ')}`)
      return [...known.values()].flat().map(({ title }) => title)
    },
    async failures(mutant) {
      for (const some of likelyFirst(mutant)) {
        const { failures } = await run(some, mutant)
        if (failures.length > 0) return failures
      }
      return []
    },
    close: () => vitest.close(),
  }
}

/** @param {readonly { message: string }[]} errors */
function messages(errors) {
  return errors.map(({ message }) => message)
}

/** @param {string} words */
function asPattern(words) {
  return new RegExp(words.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`))
}
