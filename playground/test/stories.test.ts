import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const folder = fileURLToPath(new URL('../src/', import.meta.url))

/** File by file, which other files of the page are used. What is only named as a type is not. */
async function readImports(): Promise<Map<string, ReadonlySet<string>>> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => /\.tsx?$/.test(name))
  const texts = names.map(async (name) => {
    const text = (await readFile(join(folder, name), 'utf8')).replaceAll(/^import type .*$/gm, '')
    const used = [...text.matchAll(/'(\.{1,2}\/[\w./-]+\.tsx?)'/g)].map(([, file]) =>
      join(name, '..', file!),
    )
    return [name, new Set(used)] as const
  })
  return new Map(await Promise.all(texts))
}

/** These put the page into a document; what is in the page has stories. */
const mounts = new Set(['mount.tsx', 'mount-page.tsx', join('first-look', 'draw-first-look.tsx')])
const isStories = (name: string) => name.endsWith('.stories.tsx')

/**
 * A component has its own stories, or belongs to exactly one component that has stories, which show it. A part that is loaded on
 * demand is used by the `.ts` that loads it.
 */
function isShown(
  name: string,
  imports: ReadonlyMap<string, ReadonlySet<string>>,
  seen: ReadonlySet<string> = new Set(),
): boolean {
  if (seen.has(name)) return false
  const users = [...imports].filter(([, used]) => used.has(name)).map(([user]) => user)
  if (users.some(isStories)) return true
  if (name.endsWith('.tsx') && users.filter((user) => user.endsWith('.tsx')).length > 1)
    return false
  return users.some((user) => isShown(user, imports, new Set([...seen, name])))
}

test('each component has stories, or belongs to exactly one that has', async () => {
  const imports = await readImports()
  const components = [...imports.keys()].filter(
    (name) => name.endsWith('.tsx') && !isStories(name) && !mounts.has(name),
  )

  expect(components.length).toBeGreaterThan(50)
  expect(components.filter((name) => !isShown(name, imports))).toEqual([])
})

test('the check finds a component that two others use without its own story', () => {
  const imports = new Map([
    ['alone.tsx', new Set<string>()],
    ['one.tsx', new Set(['shared.tsx', 'part.tsx'])],
    ['two.tsx', new Set(['shared.tsx'])],
    ['shared.tsx', new Set<string>()],
    ['part.tsx', new Set<string>()],
    ['one.stories.tsx', new Set(['one.tsx'])],
  ])

  expect([...imports.keys()].filter((name) => !isShown(name, imports) && !isStories(name))).toEqual(
    ['alone.tsx', 'two.tsx', 'shared.tsx'],
  )
})
