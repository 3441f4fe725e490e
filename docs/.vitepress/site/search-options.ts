import type { DefaultTheme } from 'vitepress'
import { chineseSearch } from './interface-texts.ts'
import { renderForSearch } from './render-for-search.ts'
import { words } from './words.ts'

/** The search in the site. Functions go to the browser as text, and use nothing outside of themselves. */
export const searchOptions: DefaultTheme.LocalSearchOptions = {
  _render: renderForSearch,
  miniSearch: {
    options: { tokenize: words },
    searchOptions: {
      tokenize: words,
      boost: { title: 4, titles: 1, text: 1 },
      // A code with another digit is another code; two characters of Chinese, changed by one, are another word.
      fuzzy: (term) => (/^[a-z]{5,}$/i.test(term) ? 0.2 : false),
      // The parts of a name are asked for as well, in case that there is nothing of the whole name.
      boostTerm: (term, _, terms) =>
        terms.some((other) => other.length > term.length && other.includes(term)) ? 0.1 : 1,
      // Who types the name of a thing wants what is called so: an export before a chapter, both before a property.
      boostDocument(id: string, term, section) {
        const { title, titles } = section as { title: string; titles: readonly string[] }
        const name = title.toLowerCase().replace(/\(\)$|\?$/, '')
        // Two characters of a phrase are no name, though a page may be called so.
        if (name !== term.toLowerCase() || /\p{Script=Han}/u.test(term)) return 1
        const above = titles.length
        return 100 / 3 ** (id.includes('/reference/') ? above - 1.5 : above)
      },
    },
  },
  locales: { 'zh-cn': chineseSearch },
}
