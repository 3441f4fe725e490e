import { rendererFloatingVue } from '@shikijs/vitepress-twoslash'

type Renderer = ReturnType<typeof rendererFloatingVue>
type ShowInfo = NonNullable<Renderer['nodeStaticInfo']>

/**
 * Renders twoslash hovers as plain HTML, which CSS shows. As components, as VitePress renders them, each page
 * would load the text of its hovers as script again, up to 60 kB, and there would be none without script.
 *
 * The content of a hover is rendered once per build, because the same names are in hundreds of examples, in two languages.
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

/** The content of the hover; undefined if there is none. */
function popupOf(hover: Partial<Element>, token: Token): readonly Element[] | undefined {
  if (hover === token) return undefined
  const [shown, template] = hover.children ?? []
  const popup = template?.type === 'element' ? template.content?.children : undefined
  const isToken = shown?.type === 'element' && shown.children[0] === token
  if (hover.tagName !== 'v-menu' || !isToken || !popup)
    throw new Error('The twoslash renderer has changed its output for hovers.')
  return popup as Element[]
}

type Token = Parameters<ShowInfo>[1]
type Element = Extract<ReturnType<ShowInfo>, { type: 'element' }>
