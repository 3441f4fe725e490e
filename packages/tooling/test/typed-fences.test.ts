import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { findScriptFences, findUntypedFences } from '../find-untyped-fences.mjs'
import { exampleFiles, listExamples } from '../run-example.mjs'

/** The examples of docstrings are compiled by `docs/test/reference.test.ts`. */
const isReference = /node_modules|docs.(zh-cn.)?reference\b(?!-)/
const pages = globSync('docs/**/*.md', { exclude: (path) => isReference.test(path) })
const readmes = globSync('{.,packages/*,playground,docs}/README.md')
const published = globSync('packages/*/package.json')
  .filter((path) => !(JSON.parse(readFileSync(path, 'utf8')) as { private?: boolean }).private)
  .map((path) => path.replace('package.json', 'README.md'))

test('finds the pages, and the README of each package', () => {
  expect(pages).toContain('docs/guide/five-minute-start.md')
  expect(readmes).toHaveLength(1 + globSync('{packages/*,playground,docs}/package.json').length)
})

test('100 % of the TypeScript on the pages is type-checked', () => {
  const shown = pages.flatMap((page) => findScriptFences(readFileSync(page, 'utf8')))
  const typed = shown.filter(({ isTyped }) => isTyped)

  expect(typed.length).toBeGreaterThan(80)
  expect(typed).toHaveLength(shown.length)
})

test.each(pages)('%s has no unchecked TypeScript', (page) => {
  expect(findUntypedFences(readFileSync(page, 'utf8'))).toEqual([])
})

test.each(readmes)('all TypeScript in %s are examples that are type-checked and run', (readme) => {
  const examples = listExamples().map((name) => readFileSync(exampleFiles(name).code, 'utf8'))
  const fences = [
    ...readFileSync(readme, 'utf8').matchAll(/^```(?:ts|typescript)\b.*\n([^]*?)^```$/gm),
  ]

  // Private packages have no user documentation.
  if (readme === 'README.md' || published.includes(readme)) expect(fences).not.toEqual([])
  for (const [, code] of fences) expect(examples).toContain(code)
})

test.each([
  ['```ts\nx\n```', '```ts'],
  ['- in a list\n\n  ```typescript\n  x\n  ```', '```typescript'],
  ['~~~tsx\nx\n~~~', '~~~tsx'],
  ['```js twoslash-not\nx\n```', '```js twoslash-not'],
  ['<<< @/examples/x.ts', '<<< @/examples/x.ts'],
  ['<<< @/examples/errors/100208.ts{ts}', '<<< @/examples/errors/100208.ts{ts}'],
  ['<<< @/examples/x.ts#part{ts}', '<<< @/examples/x.ts#part{ts}'],
])('reports the unchecked fence %j', (page, line) => {
  expect(findUntypedFences(page)).toEqual([line])
})

test.each([
  '```ts twoslash\nx\n```',
  '```bash\nnpm start\n```',
  '<<< @/examples/x.ts{ts twoslash}',
  '<<< @/examples/x.ts{4,5 ts twoslash}',
  '<<< @/examples/errors/generated/100001.ts{ts}',
  '<<< @/examples/x.out.txt{txt}',
  '```md\n<<< @/examples/x.ts\n```',
])('accepts the checked fence %j', (page) => {
  expect(findUntypedFences(page)).toEqual([])
})
