import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Application, Comment, type ProjectReflection } from 'typedoc'
import { EntryRouter } from './entry-router.ts'
import { listEntries } from './list-entries.ts'

const root = new URL('../../', import.meta.url)
const path = (below: string) => fileURLToPath(new URL(below, root))

/** Everything the packages export, with its docstrings, as TypeDoc reads it: one module for each entry, named like it. */
export async function readProject(): Promise<{ app: Application; project: ProjectReflection }> {
  const entries = listEntries()
  const app = await Application.bootstrapWithPlugins({
    plugin: ['typedoc-plugin-markdown'],
    entryPoints: entries.map(({ file }) => path(file)),
    tsconfig: path('docs/reference-pages/entries.tsconfig.json'),
    // `npm run typecheck` does it.
    skipErrorChecking: true,
    readme: 'none',
    router: 'entry',
    disableSources: true,
    excludeInternal: true,
    excludePrivate: true,
    excludeExternals: true,
    // What is called first comes first; and defaults are said in words, which are no code.
    groupOrder: ['Functions', 'Classes', 'Variables', 'Interfaces', 'Type Aliases', '*'],
    jsDocCompatibility: { defaultTag: false },
    logLevel: 'Warn',
    treatWarningsAsErrors: true,
    ...formats,
  })
  app.renderer.defineRouter('entry', EntryRouter)
  const project = await app.convert()
  if (!project) throw new Error('TypeDoc could not read the packages; it says why above.')
  const modules = project.children ?? []
  for (const { specifier, file } of entries) {
    // TypeDoc's own name for it: the path, without what all entries have in common.
    const name = file.replace(/^packages\/(.*?)(\/index)?\.ts$/, '$1')
    const module = modules.find((one) => one.name === name)
    if (!module) throw new Error(`TypeDoc found nothing in ${file}`)
    module.name = specifier
    const purpose = /^\/\*\*([^]*?)\*\//.exec(readFileSync(path(file), 'utf8'))?.[1]
    if (!purpose) throw new Error(`${file} does not begin with what it is for.`)
    const text = purpose.replaceAll(/^ *\* ?/gm, '').trim()
    module.comment = new Comment([{ kind: 'text', text }])
    // TypeDoc takes it for the docstring of the first export that has none.
    for (const one of module.children ?? []) {
      const own = one.comment && Comment.combineDisplayParts(one.comment.summary)
      if (own?.replaceAll(/\s+/g, ' ') === text.replaceAll(/\s+/g, ' ')) delete one.comment
    }
  }
  if (app.logger.hasWarnings()) throw new Error('TypeDoc has something to say about a docstring.')
  return { app, project }
}

/** How typedoc-plugin-markdown writes it. */
const formats = {
  hideBreadcrumbs: true,
  hidePageHeader: true,
  useCodeBlocks: true,
  useCustomAnchors: true,
  expandObjects: true,
  parametersFormat: 'table',
  interfacePropertiesFormat: 'list',
  typeDeclarationFormat: 'table',
} as const
