import { rendererFloatingVue } from '@shikijs/vitepress-twoslash'

type Renderer = ReturnType<typeof rendererFloatingVue>
type ShowInfo = NonNullable<Renderer['nodeStaticInfo']>

/**
 * Hovers of twoslash as plain HTML, which CSS shows. As components, which the renderer of VitePress makes of them, each page
 * would bring the text of its hovers as script once more, up to 60 kB of it, and without script there would be none.
 *
 * What a hover shows is made once in a build: the same names stand in hundreds of examples, in two languages.
 */
export function stillHovers(): Renderer {
  const renderer = rendererFloatingVue()
  const { nodeStaticInfo } = renderer
  if (!nodeStaticInfo) return renderer
  const made = new Map<string, readonly Element[] | undefined>()
  return {
    ...renderer,
    nodeStaticInfo(info, node) {
      const key = JSON.stringify([this.options.lang, info.text, info.docs, info.tags])
      if (!made.has(key)) made.set(key, popupOf(nodeStaticInfo.call(this, info, node), node))
      const popup = made.get(key)
      if (!popup) return node
      return {
        type: 'element',
        tagName: 'span',
        properties: { class: 'twoslash-hover' },
        children: [
          { type: 'element', tagName: 'span', properties: {}, children: [node] },
          ...structuredClone(popup),
        ],
      }
    },
  }
}

/** What the renderer shows beside the token; undefined when it has nothing to show. */
function popupOf(hover: Partial<Element>, token: Token): readonly Element[] | undefined {
  if (hover === token) return undefined
  const [shown, template] = hover.children ?? []
  const popup = template?.type === 'element' ? template.content?.children : undefined
  const isToken = shown?.type === 'element' && shown.children[0] === token
  if (hover.tagName !== 'v-menu' || !isToken || !popup)
    throw new Error('The renderer of twoslash makes something else of hovers now.')
  return popup as Element[]
}

type Token = Parameters<ShowInfo>[1]
type Element = Extract<ReturnType<ShowInfo>, { type: 'element' }>
