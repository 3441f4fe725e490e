import { chapters, type SiteLocale } from '../.vitepress/site/chapters.ts'

const titles = new Map(
  chapters.flatMap(({ pages }) => pages.map(({ path, title }) => [path, title] as const)),
)

/** The outline of a page has the exports, not their kinds alone. */
const head = '---\noutline: [2, 3]\n---\n\n'
/** For readers of Chinese. */
const note = '::: info\nAPI 参考由代码中的文档注释生成，只有英文。\n:::'

/** A page as typedoc-plugin-markdown writes it, made one of this site: links, labels, and a word to those who read Chinese. */
export function finishPage(content: string, locale: SiteLocale): string {
  const text = content
    // Headings are the names of things, and found by the search as such; everything else is a label.
    .replace(/^#{4,6} (Properties|Methods|Constructors|Accessors)$\n\n/gm, '')
    .replace(
      /^#{4,6} (Used By|[A-Z][A-Za-z ]+)$/gm,
      (_, label: string) => `**${labels[label] ?? label}**`,
    )
    // Members stood one level deeper, below the labels.
    .replace(/^#(#{4,5} )/gm, '$1')
    .replaceAll(/\[\]\(\/([^)]*)\)/g, (_, path: string) => linkTo(path, locale))
  if (locale === 'root') return head + text
  const [title = '', ...rest] = text.split('\n')
  return [head + title, '', note, '', '<div lang="en">', ...rest, '</div>', ''].join('\n')
}

const labels: Readonly<Record<string, string>> = { 'Used By': 'Used by' }

function linkTo(path: string, locale: SiteLocale): string {
  const title = titles.get(path)?.[locale]
  if (!title) throw new Error(`No page of the site is called ${path}`)
  const link = `[${title}](${locale === 'root' ? '' : `/${locale}`}/${path})`
  return locale === 'root' ? link : `<span lang="zh-CN">${link}</span>`
}
