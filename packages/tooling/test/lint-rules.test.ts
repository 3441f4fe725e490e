import { execFileSync } from 'node:child_process'
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lintRules } from '../rooms/lint-rules.mjs'
import { folderOf, rooms } from '../rooms/rooms.mjs'

// A rule that does not fire is worse than none, and globs and patterns fail silently. So each custom rule gets a line
// that it must refuse, and a similar one that it must accept.

/** Path of a file, a line in it, and the rule that refuses the line. */
const refused: [path: string, code: string, rule: string][] = [
  ...['process.pid', 'window', 'document', 'Date.now()', 'setTimeout(f)', 'performance.now()'].map(
    (code): [string, string, string] => [
      'packages/auth/src/http/x.ts',
      `export const x = (f: never) => ${code}`,
      'no-restricted-globals',
    ],
  ),
  ...[
    'Buffer',
    'localStorage',
    'console',
    'require',
    'fetch',
    'globalThis.fetch',
    'new Date()',
  ].map((code): [string, string, string] => [
    'packages/auth/src/x.ts',
    `export const x = () => ${code}`,
    'no-restricted-globals',
  ]),
  ['packages/emulator/src/x.ts', 'export const x = Date.now()', 'no-restricted-globals'],
  ['packages/emulator/src/routes/x.ts', 'export const x = process.env', 'no-restricted-globals'],
  ['packages/auth/src/x.ts', 'export const x = Math.random()', 'no-restricted-properties'],
  ['packages/auth/src/x.ts', 'export const x = AbortSignal.timeout(1)', 'no-restricted-properties'],
  ['packages/auth/src/x.ts', 'export const x = (a?: string) => a!', 'no-non-null-assertion'],
  ['packages/auth/src/x.ts', 'export const x = 1 as any', 'no-explicit-any'],
  ['packages/auth/src/x.ts', 'export default 1', 'no-default-export'],
  [
    'packages/auth/src/x.ts',
    "import { Y } from './y.ts'\nexport type X = Y",
    'consistent-type-imports',
  ],

  // Allowed imports between packages and folders.
  ...['hono', 'node:fs', 'ky', '@northbound/emulator'].map((name): [string, string, string] => [
    'packages/auth/src/x.ts',
    `export { x } from '${name}'`,
    'no-restricted-imports',
  ]),
  imports('packages/auth/src/x.ts', '../../emulator/src/create-emulator.ts'),
  imports('packages/auth/src/errors/x.ts', '../http/send.ts'),
  imports('packages/auth/src/errors/x.ts', 'valibot'),
  imports('packages/auth/src/runtime/x.ts', '../store/memory-store.ts'),
  imports('packages/auth/src/catalogue/x.ts', '../guidance/explain.ts'),
  imports('packages/auth/src/schemas/x.ts', '../http/send.ts'),
  imports('packages/auth/src/schemas/x.ts', 'ky'),
  imports('packages/auth/src/http/x.ts', '../protocol/login.ts'),
  imports('packages/auth/src/http/x.ts', 'hono'),
  imports('packages/auth/src/protocol/x.ts', '../token-source/token.ts'),
  imports('packages/auth/src/protocol/x.ts', 'ky'),
  imports('packages/auth/src/store/x.ts', '../token-source/token.ts'),
  imports('packages/auth/src/token-source/x.ts', '../client/create-client.ts'),
  imports('packages/auth/src/token-source/x.ts', 'ky'),
  imports('packages/auth/src/client/x.ts', '../guidance/explain.ts'),
  imports('packages/auth/src/client/x.ts', 'hono'),
  imports('packages/auth/src/node/x.ts', '../token-source/token.ts'),
  imports('packages/auth/src/node/x.ts', 'proper-lockfile'),
  imports('packages/auth/src/guidance/en/x.ts', '../../token-source/token.ts'),
  imports('packages/auth/src/guidance/x.ts', 'valibot'),
  imports('packages/auth/src/diagnosis/x.ts', '../protocol/login.ts'),
  imports('packages/auth/src/diagnosis/en/x.ts', '../../client/with-token.ts'),
  imports('packages/auth/src/cloudflare/x.ts', 'cloudflare:workers'),
  imports('packages/auth/src/cloudflare/x.ts', '../client/with-token.ts'),
  imports('packages/auth/src/redis/x.ts', '../token-source/token.ts'),
  imports('packages/auth/src/deno/x.ts', 'node:fs'),
  imports('packages/auth/src/browser/x.ts', '../token-source/token.ts'),
  imports('packages/auth/src/browser/x.ts', 'node:fs'),
  imports('packages/emulator/src/x.ts', '@northbound/auth'),
  imports('packages/emulator/src/x.ts', '@northbound/auth/guidance'),
  imports('packages/emulator/src/x.ts', '../../auth/src/http/send.ts'),
  imports('packages/emulator/src/x.ts', 'node:http'),
  imports('packages/emulator/src/x.ts', '@hono/node-server'),
  imports('packages/emulator/src/x.ts', 'msw'),
  imports('packages/emulator/src/x.ts', './node/serve.ts'),
  imports('packages/emulator/src/routes/x.ts', '../msw/emulator-handlers.ts'),
  imports('packages/emulator/src/x.ts', './http/call.ts'),
  imports('packages/emulator/src/http/x.ts', '../platform/platform.ts'),
  imports('packages/emulator/src/http/x.ts', 'valibot'),
  imports('packages/emulator/src/node/admin/x.ts', '../../routes/login.ts'),
  imports('packages/emulator/src/node/admin/x.ts', '../../../auth/src/secret.ts'),
  imports('packages/emulator/src/node/x.ts', '@northbound/auth'),
  imports('packages/emulator/src/node/x.ts', 'msw'),
  imports('packages/emulator/src/msw/x.ts', 'node:http'),
  imports('playground/src/x.tsx', 'preact'),
  imports('playground/src/ui/x.tsx', 'react'),
  imports('playground/src/ui/x.tsx', '../token/token-panel.tsx'),
  imports('playground/src/ui/x.tsx', '../../../packages/auth/src/secret.ts'),
  imports('playground/src/ui/x.tsx', 'storybook/test'),
  imports('playground/src/ui/x.stories.tsx', 'react'),
  imports('playground/src/ui/x.stories.tsx', '../page/page.tsx'),
  imports('playground/src/session/x.ts', '@northbound/emulator/node'),
  imports('playground/src/session/x.ts', '../page/page.tsx'),
  imports('playground/src/session/x.ts', 'diff'),
  imports('playground/src/har/x.ts', '../../vite.config.ts'),
  imports('playground/src/app/x.tsx', '../mount.tsx'),
  [
    'playground/src/ui/x.tsx',
    "import { useId } from 'preact/hooks'\nexport const x = useId",
    'no-restricted-imports',
  ],
  ...['packages/auth/src/http/x.ts', 'playground/src/ui/x.tsx'].flatMap(
    (path): [string, string, string][] => [
      [path, `export function x() {\n${'  void 0\n'.repeat(79)}}`, 'max-lines-per-function'],
      [
        path,
        `export function x(a: number) {\n${'if (a) {\n'.repeat(5)}a++\n${'}\n'.repeat(6)}`,
        'max-depth',
      ],
    ],
  ),
  imports('docs/examples/x.ts', 'ky'),
  imports('docs/examples/x.ts', '../../packages/auth/src/secret.ts'),
]

const passed: [path: string, code: string][] = [
  ['packages/auth/src/runtime/x.ts', 'export const x = () => Date.now() + performance.now()'],
  ['packages/auth/src/testing/x.ts', 'export const x = () => setTimeout(() => 1)'],
  ['packages/emulator/src/clock/x.ts', 'export const x = () => Date.now()'],
  [
    'packages/emulator/src/node/x.ts',
    "import { serve } from '@hono/node-server'\nexport const x = serve",
  ],
  [
    'packages/emulator/src/node/admin/x.ts',
    "export { Hono } from 'hono'\nexport { object } from 'valibot'",
  ],
  ['packages/emulator/src/node/tls/x.ts', "export { Certificate } from 'pkijs'"],
  ['packages/emulator/src/msw/x.ts', "export { http } from 'msw'"],
  ['packages/emulator/src/node/y.ts', "import { once } from 'node:events'\nexport const y = once"],
  ['packages/emulator/src/http/x.ts', "export { platformCodes } from '@northbound/auth/catalogue'"],
  [
    'packages/emulator/src/node/z.ts',
    "export { Hono } from 'hono'\nexport { cors } from 'hono/cors'",
  ],
  [
    'packages/auth/src/http/x.ts',
    "export { default as ky } from 'ky'\nexport { object } from 'valibot'",
  ],
  [
    'packages/auth/src/http/y.ts',
    "export { login } from '../secret.ts'\nexport { x } from './x.ts'",
  ],
  ['packages/auth/src/client/x.ts', "export { HTTPError } from 'ky'"],
  ['packages/auth/src/token-source/x.ts', "export { login } from '../protocol/login.ts'"],
  ['packages/auth/src/guidance/en/x.ts', "export { x } from '../../errors/error-kind.ts'"],
  ['packages/auth/src/diagnosis/x.ts', "export { x } from '../http/to-northbound-error.ts'"],
  ['packages/auth/src/guidance/en/y.ts', "export { x } from '../explain.ts'"],
  ['packages/auth/src/cloudflare/x.ts', "export { x } from '../token-source/token.ts'"],
  [
    'packages/auth/src/node/x.ts',
    "export { link } from 'node:fs/promises'\nexport { x } from '../store/token-store.ts'",
  ],
  ['packages/auth/src/redis/x.ts', "export { x } from '../store/token-store.ts'"],
  ['packages/auth/src/deno/x.ts', "export { x } from '../runtime/clock.ts'"],
  ['packages/auth/src/browser/x.ts', "export { x } from '../store/token-store.ts'"],
  ['packages/auth/src/index.ts', "export { x } from './client/x.ts'"],
  ['packages/auth/tsdown.config.ts', 'export default {}'],
  ['packages/auth/test/x.test.ts', 'export const now = Date.now()'],
  [
    'playground/src/failure/x.tsx',
    "export { render } from 'preact'\nexport { explain } from '@northbound/auth/guidance/en'",
  ],
  ['playground/src/session/x.ts', "export { demoApp } from '@northbound/emulator'"],
  ['playground/src/token/x.tsx', "export { x } from '../timeline/use-now.ts'"],
  ['playground/src/har/x.ts', "export { default as about } from '../../package.json'"],
  [
    'playground/src/ui/x.stories.tsx',
    "export { expect } from 'storybook/test'\nexport { x } from './button.tsx'",
  ],
  ['playground/src/mount.tsx', "import './design/base.css'\nexport { App } from './app/app.tsx'"],
  ['docs/examples/x.ts', "export { login } from '@northbound/auth'"],
]

const folder = mkdtempSync(join(tmpdir(), 'northbound-lint-'))
const complaints = new Map<string, string[]>()

beforeAll(() => {
  for (const file of ['.oxlintrc.json', '.oxlintrc.rooms.json'])
    copyFileSync(file, join(folder, file))
  const cases = [...refused, ...passed].map(([path, code], index) => [place(path, index), code])
  const loop = [
    [
      'packages/auth/src/errors/loop-a.ts',
      "import type { B } from './loop-b.ts'\nexport type A = B",
    ],
    [
      'packages/auth/src/errors/loop-b.ts',
      "import type { A } from './loop-a.ts'\nexport type B = A",
    ],
  ]
  for (const [path = '', code = ''] of [...cases, ...loop]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), `${code}\n`)
  }
  for (const { filename, code } of lint())
    complaints.set(filename, [...(complaints.get(filename) ?? []), code])
})
afterAll(() => rmSync(folder, { recursive: true }))

test.each(refused.map((entry, index) => [...entry, index] as const))(
  'refuses in %s: %s (%s)',
  (path, _code, rule, index) => {
    expect(complaints.get(place(path, index)) ?? []).toContainEqual(
      expect.stringContaining(`(${rule})`),
    )
  },
)

test.each(passed.map((entry, index) => [...entry, index] as const))(
  'accepts in %s: %s',
  (path, _code, index) => {
    expect(complaints.get(place(path, refused.length + index))).toBeUndefined()
  },
)

test('the lint configuration has the rules generated from the table of rooms', () => {
  const written: unknown = JSON.parse(readFileSync('.oxlintrc.rooms.json', 'utf8'))

  expect(written, 'npm run lint:rooms').toEqual({
    overrides: lintRules(),
  })
})

test.each(Object.entries(rooms))(
  'in %s each room imports only rooms above it in the table',
  (_, all) => {
    const before = new Set<string>()
    for (const { name, rooms = [] } of all) {
      expect(rooms.filter((used) => !before.has(used))).toEqual([])
      before.add(name)
    }
  },
)

test.each(Object.keys(rooms))('in %s every folder is in the table of rooms', (name) => {
  const folders = readdirSync(folderOf(name), { withFileTypes: true })
  expect(folders.map((entry) => entry.name).toSorted()).toEqual(
    rooms[name]?.map((room) => room.name).toSorted(),
  )
})

test.each(Object.keys(rooms))('in %s no folder has more than 30 files', (name) => {
  const files = readdirSync(folderOf(name), { withFileTypes: true, recursive: true })
  const counts = new Map<string, number>()
  for (const { parentPath } of files.filter((entry) => entry.isFile()))
    counts.set(parentPath, (counts.get(parentPath) ?? 0) + 1)
  expect([...counts].filter(([, count]) => count > 30)).toEqual([])
})

test('refuses import cycles, even of types only', () => {
  expect(complaints.get('packages/auth/src/errors/loop-a.ts')?.join()).toContain('no-cycle')
})

function imports(path: string, name: string): [string, string, string] {
  return [path, `export { x } from '${name}'`, 'no-restricted-imports']
}

/** Gives each case a separate file in its folder: `src/x.ts` becomes `src/x-7.ts`. */
function place(path: string, index: number): string {
  return path.replace(/\/(\w+)\./, `/$1-${index}.`).replace(/\/(tsdown|index|mount)-\d+\./, '/$1.')
}

function lint(): { filename: string; code: string }[] {
  const oxlint = join(process.cwd(), 'node_modules/oxlint/bin/oxlint')
  try {
    execFileSync(process.execPath, [oxlint, '-f', 'json'], { cwd: folder, stdio: 'pipe' })
  } catch (error) {
    return JSON.parse(String((error as { stdout: Buffer }).stdout)).diagnostics
  }
  throw new Error('oxlint had nothing to say about code that is wrong on purpose.')
}
