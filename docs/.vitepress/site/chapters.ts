/** Every page of the site, with its title in both languages: navigation and sidebars are made of this table. */

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
}

const page = (path: string, root: string, chinese: string): Page => ({
  path,
  title: { root, 'zh-cn': chinese },
})

export const chapters: readonly Chapter[] = [
  {
    title: { root: 'Start', 'zh-cn': '入门' },
    isInNavigation: true,
    pages: [page('guide/five-minute-start', 'Five-minute start', '五分钟上手')],
  },
  {
    title: { root: 'Proxy', 'zh-cn': '代理' },
    isInNavigation: true,
    pages: [
      page('proxy/', 'The proxy', '代理概览'),
      page('proxy/problems', 'What it says no to', '代理拒绝的请求'),
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
