import type { DefaultTheme } from 'vitepress'
import { chineseSearch } from './interface-texts.ts'
import { renderForSearch } from './render-for-search.ts'
import { words } from './words.ts'

/** The search of the site. Functions are sent to the browser as text, so they must be self-contained. */
export const searchOptions: DefaultTheme.LocalSearchOptions = {
  _render: renderForSearch,
  miniSearch: {
    options: { tokenize: words },
    searchOptions: {
      tokenize: words,
      boost: { title: 4, titles: 1, text: 1 },
      // No fuzzy search for codes, where another digit is another code, nor for two Chinese characters, where one changed is another word.
      fuzzy: (term) => (/^[a-z]{5,}$/i.test(term) ? 0.2 : false),
      // Also search for the parts of a name, in case the whole name is not found.
      boostTerm: (term, _, terms) =>
        terms.some((other) => other.length > term.length && other.includes(term)) ? 0.1 : 1,
      // For an exact name, prefer the thing with this name: an export before a chapter, both before a property.
      boostDocument(id: string, term, section) {
        const { title, titles } = section as { title: string; titles: readonly string[] }
        const name = title.toLowerCase().replace(/\(\)$|\?$/, '')
        // Two characters of a Chinese phrase are not a name, even if a page has this title.
        if (name !== term.toLowerCase() || /\p{Script=Han}/u.test(term)) return 1
        const above = titles.length
        return 100 / 3 ** (id.includes('/reference/') ? above - 1.5 : above)
      },
    },
  },
  locales: { 'zh-cn': chineseSearch },
}
