import { useData, withBase } from 'vitepress'
import { defineComponent, h } from 'vue'

const english = {
  title: 'There is no such page',
  quote:
    'The address may be mistyped, or the page has another name now. Try the search, or begin at the start.',
  link: '/',
  linkText: 'To the start',
}

/** The 404 page, in the language of the address. */
export const NotFound = defineComponent({
  setup() {
    const { theme } = useData()
    return () => {
      const text = { ...english, ...theme.value.notFound }
      return h('main', { class: 'not-found' }, [
        h('p', { class: 'code' }, '404'),
        h('h1', text.title),
        h('p', text.quote),
        h('a', { href: withBase(text.link) }, text.linkText),
      ])
    }
  },
})
