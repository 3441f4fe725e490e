import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { transformerTwoslash } from '@shikijs/vitepress-twoslash'
import ts from 'typescript'
import { defineConfig } from 'vitepress'

const docs = fileURLToPath(new URL('..', import.meta.url))

const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path d="M8 1 14 15 8 11 2 15Z" fill="#3451b2"/></svg>'

export default defineConfig({
  title: 'Northbound',
  description: 'One safe token for Huawei’s northbound IoT API.',
  lang: 'en',
  locales: {
    root: { label: 'English', lang: 'en' },
    'zh-cn': { label: '简体中文', lang: 'zh-CN', link: '/zh-cn/errors/' },
  },
  cleanUrls: true,
  head: [['link', { rel: 'icon', href: `data:image/svg+xml,${encodeURIComponent(icon)}` }]],
  markdown: {
    codeTransformers: [
      // A type error in an example fails the build.
      transformerTwoslash({
        twoslashOptions: {
          vfsRoot: `${docs}examples`,
          compilerOptions: {
            target: ts.ScriptTarget.ES2023,
            lib: ['ES2023', 'ESNext.Disposable', 'DOM', 'DOM.Iterable'],
            module: ts.ModuleKind.Preserve,
            moduleResolution: ts.ModuleResolutionKind.Bundler,
            customConditions: ['@northbound/source'],
            types: ['node'],
            strict: true,
            noUncheckedIndexedAccess: true,
            exactOptionalPropertyTypes: true,
            allowImportingTsExtensions: true,
            noEmit: true,
            skipLibCheck: true,
          },
        },
      }),
    ],
    // The examples inside the hovers of twoslash are highlighted too, and it does not load languages for them.
    languages: ['ts', 'js', 'json', 'bash'],
    // An address in a text is part of the text; a link is written as one.
    config: (markdown) => void markdown.set({ linkify: false }),
  },
  themeConfig: {
    i18nRouting: false,
    search: {
      provider: 'local',
      options: { miniSearch: { options: { tokenize: words }, searchOptions: { tokenize: words } } },
    },
    nav: [
      { text: 'Start', link: '/guide/five-minute-start' },
      { text: 'Proxy', link: '/proxy/' },
      { text: 'Errors', link: '/errors/' },
    ],
    sidebar: [
      {
        text: 'Guide',
        items: [{ text: 'Five-minute start', link: '/guide/five-minute-start' }],
      },
      {
        text: 'Proxy',
        items: [
          { text: 'The proxy', link: '/proxy/' },
          { text: 'What it says no to', link: '/proxy/problems' },
        ],
      },
      {
        text: 'Errors',
        items: [
          { text: 'All kinds and codes', link: '/errors/' },
          { text: '100208, wrong credentials', link: '/errors/100208' },
          { text: '错误代码', link: '/zh-cn/errors/' },
        ],
      },
      {
        text: 'The emulator',
        items: [{ text: 'The Authentication page, line by line', link: '/authentication-page' }],
      },
      {
        text: 'The repository',
        items: [
          { text: 'Architecture', link: '/architecture' },
          { text: 'Contributing', link: '/contributing' },
        ],
      },
      ...decisions(),
    ],
  },
})

/** Chinese has no blanks between words, so the default tokenizer finds none of them. */
function words(text: string): string[] {
  return Array.from(new Intl.Segmenter('zh', { granularity: 'word' }).segment(text))
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment)
}

function decisions() {
  const folder = `${docs}decisions`
  if (!existsSync(folder)) return []
  const items = readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .map((file) => ({
      text: /^# (.+)$/m.exec(readFileSync(`${folder}/${file}`, 'utf8'))?.[1] ?? file,
      link: `/decisions/${file.slice(0, -3)}`,
    }))
  return [{ text: 'Decisions', collapsed: true, items }]
}
