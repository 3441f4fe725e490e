import type { MarkdownRenderer } from 'vitepress'

const reference = /^(zh-cn\/)?reference\//

/** Anchors of the reference keep the spelling of the exports; VitePress would write links to them in lower case. */
export function keepFragments(markdown: MarkdownRenderer): void {
  const render = markdown.renderer.rules.link_open
  if (!render) throw new Error('VitePress renders no links any more.')
  markdown.renderer.rules.link_open = (tokens, index, options, env, self) => {
    const href = String(tokens[index]?.attrGet('href') ?? '')
    const { relativePath = '' } = env as { relativePath?: string }
    const html = render(tokens, index, options, env, self)
    const [, address = '', fragment] = /^(.*)#([\w.-]+)$/.exec(href) ?? []
    const leadsThere = reference.test(address ? address.replace(/^\//, '') : relativePath)
    const isRelative = reference.test(relativePath) && !/^[a-z]+:|^\//.test(address)
    return fragment && (leadsThere || isRelative) ? html.replace(/#[^"]*"/, `#${fragment}"`) : html
  }
}
