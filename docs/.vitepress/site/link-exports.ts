import type { MarkdownRenderer } from 'vitepress'
import { type Documented, readMentions } from '../../reference-pages/read-mentions.ts'

const labels = { root: 'In the API reference:', 'zh-cn': '相关 API 参考（英文）：' }
const reference = /^(zh-cn\/)?reference\//

/**
 * Links every page to its exports: the first occurrence of an export in `code` becomes a link, and the end of
 * the page lists what its examples import.
 */
export function linkExports(markdown: MarkdownRenderer, exports: readonly Documented[]): void {
  markdown.core.ruler.before('normalize', 'northbound-list-imports', (state) => {
    const { relativePath = '', isForSearch } = state.env as PageEnv
    // The search index needs no links, and lists of links would be found instead of their targets.
    if (isForSearch || reference.test(relativePath)) return
    const locale = localeOf(relativePath)
    const links = readMentions(state.src, exports).imported.map(
      ({ name, address }) => `[\`${name}\`](${addressIn(locale, address)})`,
    )
    if (links.length === 0) return
    const label = `${labels[locale]} ${links.join(locale === 'root' ? ', ' : '、')}`
    state.src += `\n\n${label}\n`
  })

  markdown.core.ruler.push('northbound-link-exports', ({ tokens, env, src, Token }) => {
    const { relativePath = '', isForSearch } = env as PageEnv
    if (isForSearch || reference.test(relativePath)) return
    const locale = localeOf(relativePath)
    const { find } = readMentions(src, exports)
    const seen = new Set<Documented>()
    for (const [index, { children }] of tokens.entries()) {
      if (!children || tokens[index - 1]?.type === 'heading_open') continue
      let depth = 0
      tokens[index]!.children = children.flatMap((token) => {
        if (token.type === 'link_open') depth++
        if (token.type === 'link_close') depth--
        const found = depth === 0 && token.type === 'code_inline' ? find(token.content) : undefined
        if (!found || seen.has(found)) return [token]
        seen.add(found)
        const open = new Token('link_open', 'a', 1)
        open.attrSet('href', addressIn(locale, found.address))
        return [open, token, new Token('link_close', 'a', -1)]
      })
    }
  })
}

interface PageEnv {
  readonly relativePath?: string
  readonly isForSearch?: boolean
}

const localeOf = (path: string) => (path.startsWith('zh-cn/') ? 'zh-cn' : 'root')

const addressIn = (locale: keyof typeof labels, address: string) =>
  locale === 'root' ? address : `/${locale}${address}`
