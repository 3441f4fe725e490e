import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type MiniSearch from 'minisearch'
import type { Page } from 'playwright'
import { builtSite } from './open-site.ts'

/** As a script; the package has no entry for it. */
const miniSearch = join(
  dirname(createRequire(import.meta.url).resolve('minisearch')),
  '../umd/index.js',
)

/** The defaults of VitePress's search box, before the options of the site. */
const boxDefaults = {
  fields: ['title', 'titles', 'text'],
  storeFields: ['title', 'titles'],
  searchOptions: { fuzzy: 0.2, prefix: true, boost: { title: 4, text: 2, titles: 1 } },
}

/**
 * The search of the site without its box, which waits 200 ms for each query. Index and options are
 * those that the site itself has loaded.
 *
 * @returns what it finds: the ids of the first five, `/guide/tabs#heading`
 */
export async function loadSearch(
  page: Page,
  locale: string,
): Promise<(queries: readonly string[]) => Promise<Map<string, string[]>>> {
  const chunks = readdirSync(`${builtSite}assets/chunks`)
  const index = chunks.find((name) => name.startsWith(`@localSearchIndex${locale}.`))
  if (!index) throw new Error(`The built site has no search index in ${locale}.`)
  const chunk = pathToFileURL(`${builtSite}assets/chunks/${index}`).href
  const { default: json } = (await import(chunk)) as { default: string }
  await page.addScriptTag({ path: miniSearch })
  await page.evaluate(
    ({ json, defaults }) => {
      const site = globalThis as unknown as SearchablePage
      const { options, searchOptions } =
        site['__VP_SITE_DATA__'].themeConfig.search.options.miniSearch
      site.search = site.MiniSearch.loadJSON(json, {
        ...defaults,
        searchOptions: { ...defaults.searchOptions, ...searchOptions },
        ...options,
      })
    },
    { json, defaults: boxDefaults },
  )
  return async (queries) => {
    const found = await page.evaluate((all): string[][] => {
      const { search } = globalThis as unknown as SearchablePage
      return all.map((query) =>
        search
          .search(query)
          .slice(0, 5)
          .map(({ id }) => id),
      )
    }, queries)
    return new Map(queries.map((query, at) => [query, found[at] ?? []]))
  }
}

interface MiniSearchOptions {
  readonly options: object
  readonly searchOptions: object
}

interface SearchablePage {
  readonly __VP_SITE_DATA__: {
    themeConfig: { search: { options: { miniSearch: MiniSearchOptions } } }
  }
  readonly MiniSearch: typeof MiniSearch
  search: MiniSearch
}
