import type { DeclarationReflection, ProjectReflection } from 'typedoc'
import type { SiteLocale } from '../.vitepress/site/chapters.ts'
import { isExportedAgain } from './list-documented.ts'
import { listEntries } from './list-entries.ts'
import type { Documented } from './read-mentions.ts'

const words = {
  root: {
    title: 'API reference',
    lead: 'Everything that can be imported, written from the docstrings of the code. Every example is compiled.',
  },
  'zh-cn': {
    title: 'API 参考',
    lead: '所有可以导入的内容，由代码中的文档注释生成，只有英文。其中的示例都经过编译检查。',
  },
}

/** The first page of the reference: what each entry is for, and what it exports. */
export function writeIndex(
  project: ProjectReflection,
  documented: ReadonlyMap<DeclarationReflection, Documented>,
  locale: SiteLocale,
): string {
  const prefix = locale === 'root' ? '' : `/${locale}`
  const paths = new Map(listEntries().map(({ specifier, path }) => [specifier, path]))
  const sections = (project.children ?? []).map((module) => {
    const own = [...documented].filter(([, { specifier }]) => specifier === module.name)
    const links = own
      .filter(([reflection]) => !isExportedAgain(reflection))
      .map(([, { name, address }]) => `[\`${name}\`](${prefix}${address})`)
    const purpose = module.comment?.summary.map(({ text }) => text).join('')
    return [
      `## [${module.name}](${prefix}/reference/${paths.get(module.name)})`,
      locale === 'root' ? purpose : `<span lang="en">${purpose}</span>`,
      links.join(', '),
    ].join('\n\n')
  })
  const { title, lead } = words[locale]
  return [`# ${title}`, lead, ...sections, ''].join('\n\n')
}
