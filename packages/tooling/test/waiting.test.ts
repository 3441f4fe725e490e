/** A test waits for what it is about: a state, an event, a virtual clock. Never for a time or a number of turns. */
import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const tests = globSync(
  [
    'packages/*/test/**/*.{ts,tsx}',
    'packages/runtime-tests/*.ts',
    'playground/{e2e,test}/**/*.ts',
    'playground/src/**/*.stories.tsx',
    'docs/{test,site-test,examples,examples-host}/**/*.{ts,tsx}',
  ],
  { exclude: (path) => /node_modules/.test(path) },
)

const waits: Readonly<Record<string, RegExp>> = {
  'a timer of the host': /\b(?:setTimeout|setInterval|setImmediate)\b/,
  'a timer of Node': /['"](?:node:)?timers(?:\/promises)?['"]/,
  'a sleep':
    /\b(?:waitForTimeout\(|Deno\.sleep|Bun\.sleep|Atomics\.wait\b|scheduler\.(?:wait|yield)\()/,
  'a turn of the event loop': /\bMessageChannel\b|\/turn\.ts['"]/,
  'a limit of real time': /performance\.now\(\) - \w+\)\s*\.toBeLessThan/,
}

/** Where one of them is the very thing, with the reason. */
const allowed: Readonly<Record<string, string>> = {
  'packages/auth/test/real-time.ts':
    'Leases in real stores run out in real time, and racing processes need speeds of their own.',
  'packages/auth/test/client/create-client.test.ts': 'Replaces the timers of ky by fake ones.',
  'packages/auth/test/node/file-lease-interleavings.node.test.ts':
    'A turn ends all chains of promises, and the file system is in memory.',
  'packages/auth/test/proof/proof-clock.ts':
    'A turn ends all chains of promises, and a play consists of nothing else.',
  'packages/auth/test/testing/manual-clock.test.ts':
    'Makes work that takes more turns than a clock could guess.',
  'packages/proxy/test/places.test.ts':
    'All timers are fake: callers and a platform take their time on them.',
  'packages/tooling/test/lint-rules.test.ts': 'Shows code to the linter.',
  'packages/tooling/test/waiting.test.ts': 'Names what it looks for.',
}

/** What a text waits for, without its comments, each with the line. */
function waitsIn(text: string): string[] {
  return text.split('\n').flatMap((line, index) => {
    if (/^\s*(?:\/\/|\/?\*)/.test(line)) return []
    const found = Object.entries(waits).filter(([, pattern]) => pattern.test(line))
    return found.map(([what]) => `line ${index + 1} waits for ${what}: ${line.trim()}`)
  })
}

test.each([
  ['await new Promise((resolve) => setTimeout(resolve, 50))', 'a timer of the host'],
  ['while (!isSo()) await new Promise(setImmediate)', 'a timer of the host'],
  ["import { setTimeout as sleep } from 'node:timers/promises'", 'a timer of the host'],
  ["import { scheduler } from 'timers/promises'", 'a timer of Node'],
  ['await page.waitForTimeout(100)', 'a sleep'],
  ['const { port1, port2 } = new MessageChannel()', 'a turn of the event loop'],
  ["import { turn } from '../../src/runtime/turn.ts'", 'a turn of the event loop'],
  ['expect(performance.now() - start).toBeLessThan(1000)', 'a limit of real time'],
])('finds in `%s` %s', (line, what) => {
  expect(waitsIn(line).join('\n')).toContain(what)
})

test('lets a state, an event and a comment pass', () => {
  expect(waitsIn('await vi.waitFor(() => expect(hint).toHaveBeenCalled())')).toEqual([])
  expect(waitsIn('  // A setTimeout would not do.')).toEqual([])
})

test('looks at the tests of every package, of the docs and of the playground', () => {
  const folders = new Set(tests.map((path) => path.replaceAll('\\', '/').split('/test/')[0]))
  for (const name of ['auth', 'emulator', 'proxy', 'tooling', 'bench', 'runtime-tests'])
    expect(folders).toContain(`packages/${name}`)
  expect(tests.length).toBeGreaterThan(400)
})

test('no test, story or example sleeps, counts turns or limits real time', () => {
  const found = tests
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !(path in allowed))
    .flatMap((path) => waitsIn(readFileSync(path, 'utf8')).map((wait) => `${path}, ${wait}`))

  expect(found).toEqual([])
})

test.each(Object.keys(allowed))('%s still needs its exception', (path) => {
  expect(waitsIn(readFileSync(path, 'utf8'))).not.toEqual([])
})
