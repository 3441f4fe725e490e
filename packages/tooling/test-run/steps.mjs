import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** @typedef {import('../programs/named-programs.mjs').ProgramName} ProgramName */

/**
 * One step of the tests.
 *
 * @typedef {object} Step
 * @property {string} name for `--only`
 * @property {string} title
 * @property {'test' | 'test:all'} command `npm test` runs the steps of the first kind, `npm run test:all` all
 * @property {readonly ProgramName[]} needs programs without which the step does not run
 * @property {readonly ProgramName[]} [parts] programs without which a part of the step does not run
 * @property {string} [installs] folder with packages of npm that it needs besides, and a lock file of their own
 * @property {readonly string[]} [after] steps whose results it uses
 * @property {readonly string[]} [node] arguments of Node with which the step starts
 * @property {string} [npm] or the script of the root that is the step
 * @property {boolean} countsTests whether each of its tests counts; otherwise the step counts as one
 */

export const root = fileURLToPath(new URL('../../..', import.meta.url))

const reporter = join(root, 'packages/tooling/test-run/totals-reporter.mjs')
const vitest = join(root, 'node_modules/vitest/vitest.mjs')
const deno = join(root, 'node_modules/deno/bin.cjs')

/** Vitest projects whose tests are pages of one browser, of which only one is in front. */
const inOneBrowser = ['chromium']
/** Vitest projects with tests that wait for processes more than they work. */
const waiting = ['node', 'redis', 'runtimes', 'tooling']

/** @type {readonly Step[]} */
export const steps = [
  script('types', 'Types', 'test', 'typecheck'),
  script('lint', 'Lint', 'test', 'lint'),
  script('format', 'Format', 'test', 'format:check'),
  script('unused', 'Unused files, exports and dependencies', 'test', 'unused'),
  // Both write the declarations of the sources.
  {
    ...script('api', 'Reports of the public API', 'test', 'api-report:check'),
    after: ['types'],
  },
  {
    ...suite('node', 'Core suite and docs examples on Node', 'test'),
    node: [vitest, ...projectArguments('node', 'node-mocks')],
    parts: ['chromium'],
  },
  suite('chromium', 'Core suite in Chromium', 'test', ['chromium']),
  {
    ...suite('deno', 'Core suite on Deno', 'test'),
    node: [deno, 'run', '-A', vitest, ...projectArguments('deno')],
  },
  suite('visit', 'Short visit of the built playground', 'test', ['chromium']),

  // The longest first: the others fill the second lane.
  suite('playground', 'Playground, end to end in Chromium', 'test:all', ['chromium']),
  script('build', 'Packages: build, publint, attw', 'test:all', 'build'),
  {
    ...script('installed', 'Installed packages: number, size, types', 'test:all', 'installed'),
    after: ['build'],
  },
  {
    ...script('start-page', 'Five-minute start, word for word', 'test:all', 'start-page'),
    after: ['build'],
  },
  script('size', 'Bundle sizes', 'test:all', 'size'),
  script('docs', 'Docs build', 'test:all', 'docs'),
  { ...suite('site', 'The built docs in Chromium', 'test:all', ['chromium']), after: ['docs'] },
  {
    name: 'mutants',
    title: 'Mutants of the rules and the stores',
    command: 'test:all',
    needs: ['redis', 'chromium'],
    node: [join(root, 'packages/tooling/mutants/run-mutants.mjs'), '--quick'],
    countsTests: true,
  },
  suite('long', 'Proofs and long tests on Node', 'test:all'),
  suite('redis', 'Redis', 'test:all', ['redis']),
  { ...suite('runtimes', 'Bun and workerd', 'test:all'), installs: 'packages/runtimes' },
  suite('programs', 'The emulator called by curl, Python and OpenSSL', 'test:all', [
    'curl',
    'python',
    'openssl',
  ]),
  suite('browsers', 'Tabs, CORS and the Vite plugin in Chromium', 'test:all', ['chromium']),
  {
    ...suite('snippets', 'Snippets in every language', 'test:all'),
    parts: ['curl', 'wget', 'jq', 'python', 'python-requests', 'php', 'ruby', 'go', 'java'],
  },
  {
    ...script('bench', 'What the bench compares', 'test:all', 'bench:check'),
    installs: 'packages/bench',
    countsTests: true,
  },
  {
    ...suite('tooling', 'The tooling itself', 'test:all', ['chromium']),
    // It stops builds half-way.
    after: ['start-page', 'size', 'site'],
  },
]

/**
 * A step that is one npm script of the root.
 *
 * @param {string} name
 * @param {string} title
 * @param {Step['command']} command
 * @param {string} npmScript
 * @returns {Step}
 */
function script(name, title, command, npmScript) {
  return { name, title, command, needs: [], npm: npmScript, countsTests: false }
}

/**
 * A step that is one project of the root's vite.config.ts.
 *
 * @param {string} name
 * @param {string} title
 * @param {Step['command']} command
 * @param {readonly ProgramName[]} [needs]
 * @returns {Step}
 */
function suite(name, title, command, needs = []) {
  return {
    name,
    title,
    command,
    needs,
    node: [vitest, ...projectArguments(name)],
    countsTests: true,
  }
}

/** @param {string} project @param {...string} others */
function projectArguments(project, ...others) {
  // Left to itself, Vitest keeps a processor free.
  const workers = inOneBrowser.includes(project)
    ? 1
    : availableParallelism() + (waiting.includes(project) ? 1 : 0)
  return [
    'run',
    ...[project, ...others].map((each) => `--project=${each}`),
    `--maxWorkers=${workers}`,
    '--reporter=default',
    `--reporter=${reporter}`,
  ]
}
