import type { MarkdownRenderer } from 'vitepress'

/** Labels the links beside headings in the language of the page; VitePress has only English labels. */
export function labelAnchors(markdown: MarkdownRenderer): void {
  markdown.core.ruler.push('northbound-label-anchors', ({ tokens, env }) => {
    const { localeIndex } = env as { localeIndex?: string }
    if (localeIndex !== 'zh-cn') return
    for (const { children } of tokens) {
      for (const token of children ?? []) {
        if (token.attrGet('class') !== 'header-anchor') continue
        const title = token.attrGet('aria-label')?.replace(/^Permalink to /, '')
        token.attrSet('aria-label', `链接到${title}`)
      }
    }
  })
}
