import { readFileSync } from 'node:fs'
import type { MarkdownEnv, MarkdownRenderer } from 'vitepress'

/**
 * Renders a page for the search index. Code is plain text there: the types of hovers are on no page, and highlighting
 * it again would take time.
 */
export function renderForSearch(
  source: string,
  env: MarkdownEnv,
  markdown: MarkdownRenderer,
): string {
  const own = { ...env, isForSearch: true }
  const tokens = markdown.parse(source, own)
  if (own.frontmatter?.['search'] === false) return ''
  for (const token of tokens) {
    if (token.type !== 'fence') continue
    const { src } = (token.meta ?? {}) as { src?: string }
    const code = src ? readFileSync(src, 'utf8') : token.content
    token.type = 'html_block'
    token.content = `<pre>${markdown.utils.escapeHtml(code)}</pre>\n`
  }
  return markdown.renderer.render(tokens, markdown.options, own)
}
