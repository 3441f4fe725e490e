import { listEntries } from '../../reference-pages/list-entries.ts'

/** Every page of the site with its title in both languages. Navigation and sidebars are generated from this table. */

/** A text in each language of the site; the keys are those of VitePress's `locales`. */
export type Texts = Readonly<Record<SiteLocale, string>>
export type SiteLocale = 'root' | 'zh-cn'

export interface Page {
  /** Below the root of a language: `guide/tabs`, or `proxy/` for an index. */
  readonly path: string
  readonly title: Texts
}

export interface Chapter {
  readonly title: Texts
  readonly pages: readonly Page[]
  /** Whether the navigation at the top leads to its first page. */
  readonly isInNavigation?: boolean
  /** Whether the sidebar hides its pages until one of them is open. */
  readonly isCollapsed?: boolean
}

const page = (path: string, root: string, chinese: string): Page => ({
  path,
  title: { root, 'zh-cn': chinese },
})

export const chapters: readonly Chapter[] = [
  {
    title: { root: 'Start', 'zh-cn': '入门' },
    isInNavigation: true,
    pages: [
      page('guide/five-minute-start', 'Five-minute start', '五分钟上手'),
      page('guide/last-token-wins', 'Why the last token wins', '为什么以最后的令牌为准'),
    ],
  },
  {
    title: { root: 'Guides', 'zh-cn': '指南' },
    pages: [
      page('guide/node-services', 'Node services', 'Node 服务'),
      page('guide/many-processes', 'Many processes, many machines', '多个进程，多台机器'),
      page('guide/browser-apps', 'Browser apps', '浏览器应用'),
      page('guide/tabs', 'Tabs', '标签页'),
      page('guide/cloudflare-workers', 'Cloudflare Workers', 'Cloudflare Workers'),
      page('guide/deno', 'Deno', 'Deno'),
      page('guide/bun-and-edge', 'Bun and edge runtimes', 'Bun 与边缘运行环境'),
      page('guide/testing', 'Tests with the emulator', '用模拟器做测试'),
      page('guide/mutual-tls', 'Mutual TLS and old certificates', '双向 TLS 与旧证书'),
      page('guide/coming-from', 'Coming from an SDK or your own code', '从 SDK 或自己的代码迁移'),
    ],
  },
  {
    title: { root: 'Recipes', 'zh-cn': '示例集' },
    isInNavigation: true,
    pages: [
      page('recipes/whole-programs', 'Five whole programs', '五个完整的程序'),
      page('recipes/react', 'React', 'React'),
      page('recipes/vue', 'Vue', 'Vue'),
      page('recipes/svelte', 'Svelte', 'Svelte'),
      page('recipes/express', 'Express', 'Express'),
      page('recipes/fastify', 'Fastify', 'Fastify'),
      page('recipes/hono', 'Hono', 'Hono'),
      page('recipes/next', 'Next.js', 'Next.js'),
      page('recipes/github-actions', 'GitHub Actions', 'GitHub Actions'),
    ],
  },
  {
    title: { root: 'Proxy', 'zh-cn': '代理' },
    isInNavigation: true,
    pages: [
      page('proxy/', 'The proxy', '代理概览'),
      page('proxy/operations', 'Operations', '运维'),
      page('proxy/security', 'Security model', '安全模型'),
      page('proxy/problems', 'What it says no to', '代理拒绝的请求'),
      page('proxy/raw-requests', 'Raw requests, by runtime', '原始请求与运行时'),
    ],
  },
  {
    title: { root: 'Errors', 'zh-cn': '错误' },
    isInNavigation: true,
    pages: [
      page('errors/', 'All kinds and codes', '全部类别与错误码'),
      page('errors/100208', '100208, wrong credentials', '100208，凭据不对'),
    ],
  },
  {
    // Generated from the docstrings, which are in English.
    title: { root: 'API reference', 'zh-cn': 'API 参考（英文）' },
    isInNavigation: true,
    isCollapsed: true,
    pages: [
      page('reference/', 'All entries', '全部入口'),
      ...listEntries().map(({ specifier, path }) => {
        const title = specifier.replace('@northbound/', '')
        return page(`reference/${path}`, title, title)
      }),
    ],
  },
  {
    title: { root: 'Help', 'zh-cn': '帮助' },
    pages: [
      page('faq', 'Frequent questions', '常见问题'),
      page('comparison', 'Beside other packages', '与其他包的比较'),
    ],
  },
  {
    title: { root: 'The emulator', 'zh-cn': '模拟器' },
    pages: [
      page('openapi', 'The API as OpenAPI', '用 OpenAPI 描述的接口'),
      page('authentication-page', 'The Authentication page, line by line', '逐行对照“鉴权”页面'),
    ],
  },
  {
    title: { root: 'The repository', 'zh-cn': '仓库' },
    pages: [
      page('architecture', 'Architecture', '架构'),
      page('contributing', 'Contributing', '参与贡献'),
    ],
  },
]
