import { fileURLToPath } from 'node:url'
import { transformerTwoslash } from '@shikijs/vitepress-twoslash'
import ts from 'typescript'
import { defineConfig, postcssIsolateStyles } from 'vitepress'
import markdownOfPages from 'vitepress-plugin-llms'
import { spellBenchTables } from './bench/spell-bench-tables.ts'
import { checkOnce } from './site/check-once.ts'
import { chineseInterface, chineseMarkdown } from './site/interface-texts.ts'
import { keepFragments } from './site/keep-fragments.ts'
import { labelAnchors } from './site/label-anchors.ts'
import { linkExports } from './site/link-exports.ts'
import { navigationOf, sidebarOf } from './site/navigation.ts'
import { readExports } from './site/read-exports.ts'
import { searchOptions } from './site/search-options.ts'
import { stillHovers } from './site/still-hovers.ts'
import { writeLlmsTexts } from './site/write-llms-texts.ts'

const docs = fileURLToPath(new URL('..', import.meta.url))

const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path d="M8 1 14 15 8 11 2 15Z" fill="#3451b2"/></svg>'

export default defineConfig({
  title: 'Northbound',
  description: 'One safe token for Huawei’s northbound IoT API.',
  lang: 'en',
  locales: {
    root: {
      label: 'English',
      lang: 'en',
      themeConfig: { nav: navigationOf('root'), sidebar: sidebarOf('root') },
    },
    'zh-cn': {
      label: '简体中文',
      lang: 'zh-CN',
      description: '为华为北向 IoT API 管好唯一有效的令牌。',
      markdown: chineseMarkdown,
      themeConfig: {
        ...chineseInterface,
        nav: navigationOf('zh-cn'),
        sidebar: sidebarOf('zh-cn'),
      },
    },
  },
  cleanUrls: true,
  srcExclude: ['README.md', 'examples/**', 'examples-host/**'],
  head: [
    ['link', { rel: 'icon', href: `data:image/svg+xml,${encodeURIComponent(icon)}` }],
    // Buttons that need a script are hidden without one.
    ['noscript', {}, '<style>.try-it-here { display: none }</style>'],
  ],
  // Prefetching would load the page of every visible link.
  router: { prefetchLinks: false },
  vite: {
    // The playground inside a page keeps its own styles.
    css: { postcss: { plugins: [postcssIsolateStyles()] } },
    plugins: [
      spellBenchTables(),
      // A `.md` beside the `.html` of each page, for language models and other programs.
      markdownOfPages({
        generateLLMsTxt: false,
        generateLLMsFullTxt: false,
        excludeUnnecessaryFiles: false,
        excludeIndexPage: false,
      }),
    ],
  },
  buildEnd: ({ outDir }) => writeLlmsTexts(outDir),
  markdown: {
    codeTransformers: [
      // A type error in an example fails the build.
      transformerTwoslash({
        typesCache: checkOnce(),
        renderer: stillHovers(),
        twoslashOptions: {
          vfsRoot: `${docs}examples`,
          compilerOptions: {
            target: ts.ScriptTarget.ES2023,
            // By file names, because short names are silently ignored here.
            lib: [
              'lib.es2023.d.ts',
              'lib.esnext.disposable.d.ts',
              'lib.dom.d.ts',
              'lib.dom.iterable.d.ts',
            ],
            jsx: ts.JsxEmit.ReactJSX,
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
    languages: ['ts', 'tsx', 'js', 'json', 'bash'],
    config(markdown) {
      // Plain addresses in a text are not links.
      markdown.set({ linkify: false })
      labelAnchors(markdown)
      keepFragments(markdown)
      linkExports(markdown, readExports())
    },
  },
  themeConfig: {
    // Switching the language leads to the same page in the other one: docs/test/twins.test.ts checks that it exists.
    i18nRouting: true,
    search: { provider: 'local', options: searchOptions },
  },
})
