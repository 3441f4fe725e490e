import { rendererFloatingVue } from '@shikijs/vitepress-twoslash'

type Renderer = ReturnType<typeof rendererFloatingVue>
type ShowInfo = NonNullable<Renderer['nodeStaticInfo']>

/**
 * Hovers of twoslash as plain HTML, which CSS shows. As components, which the renderer of VitePress makes of them, each page
 * would bring the text of its hovers as script once more, up to 60 kB of it, and without script there would be none.
 */
export function stillHovers(): Renderer {
  const renderer = rendererFloatingVue()
  const { nodeStaticInfo } = renderer
  if (!nodeStaticInfo) return renderer
  return {
    ...renderer,
    nodeStaticInfo(...found) {
      const hover = nodeStaticInfo.apply(this, found) as Partial<Element>
      if (hover.tagName !== 'v-menu') return hover
      const [token, template] = hover.children ?? []
      const popup = template?.type === 'element' ? template.content?.children : undefined
      if (!token || !popup)
        throw new Error('The renderer of twoslash makes something else of hovers now.')
      return {
        type: 'element',
        tagName: 'span',
        properties: { class: 'twoslash-hover' },
        children: [token, ...(popup as Element[])],
      }
    },
  }
}

type Element = Extract<ReturnType<ShowInfo>, { type: 'element' }>
