import type { TwoslashTypesCache } from '@shikijs/vitepress-twoslash'

type Checked = ReturnType<TwoslashTypesCache['read']>

/**
 * Caches the results of twoslash during a build, because a page is rendered once for the site and once for its search, and
 * the page in the other language shows the same examples.
 */
export function checkOnce(): TwoslashTypesCache {
  const checked = new Map<string, NonNullable<Checked>>()
  return {
    read: (code, lang) => checked.get(`${lang}\n${code}`) ?? null,
    write: (code, found, lang) => void checked.set(`${lang}\n${code}`, found),
  }
}
