/**
 * Writes the API reference from the docstrings into docs/reference, and once more for Chinese readers, before each build of
 * the docs. Git ignores both.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { CommentTag, type DeclarationReflection } from 'typedoc'
import { commentOf } from './comment-of.ts'
import { findGuides } from './find-guides.ts'
import { listDocumented } from './list-documented.ts'
import { listEntries } from './list-entries.ts'
import { finishPage } from './finish-page.ts'
import { readProject } from './read-project.ts'
import { usersOf } from './users-of.ts'
import { writeIndex } from './write-index.ts'

const { app, project } = await readProject()
const documented = listDocumented(project)

for (const [type, users] of usersOf(project)) {
  const links = users.flatMap((user, index) => [
    { kind: 'text' as const, text: index === 0 ? '' : ', ' },
    { kind: 'inline-tag' as const, tag: '@link' as const, text: user.name, target: user },
  ])
  commentOf(type).blockTags.push(new CommentTag('@usedBy', links))
}
const guides = findGuides([...documented.values()])
for (const [reflection, one] of documented) addGuides(reflection, guides.get(one) ?? [])

const folder = new URL('../reference/', import.meta.url)
const chineseFolder = new URL('../zh-cn/reference/', import.meta.url)
rmSync(chineseFolder, { recursive: true, force: true })
app.options.setValue('outputs', [{ name: 'markdown', path: fileURLToPath(folder) }])
await app.generateOutputs(project)
rmSync(new URL('README.md', folder))

const pages = listEntries().map(({ path }) => path.replace(/(\/)?$/, (end) => end && '/index'))
for (const page of pages) {
  const content = readFileSync(new URL(`${page}.md`, folder), 'utf8')
  write(new URL(`${page}.md`, folder), finishPage(content, 'root'))
  write(new URL(`${page}.md`, chineseFolder), finishPage(content, 'zh-cn'))
}
write(new URL('index.md', folder), writeIndex(project, documented, 'root'))
write(new URL('index.md', chineseFolder), writeIndex(project, documented, 'zh-cn'))
write(new URL('exports.json', folder), JSON.stringify([...documented.values()]))
console.log(`${documented.size} exports on ${pages.length} pages of reference`)

function addGuides(reflection: DeclarationReflection, paths: readonly string[]) {
  if (paths.length === 0) return
  // Without words: `finishPage` takes those of the language.
  const text = paths.map((path) => `[](/${path})`).join(', ')
  commentOf(reflection).blockTags.push(new CommentTag('@guides', [{ kind: 'text', text }]))
}

function write(file: URL, content: string) {
  mkdirSync(new URL('.', file), { recursive: true })
  writeFileSync(file, content)
}
