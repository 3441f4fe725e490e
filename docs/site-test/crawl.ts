import { LinkChecker, LinkState } from 'linkinator'

export interface Crawled {
  /** Links that lead nowhere, each with its status and the page it stands on. */
  readonly broken: string[]
  /** Pages and files that were looked at. */
  readonly visited: ReadonlySet<string>
  /** Addresses outside the site. They are not requested. */
  readonly external: ReadonlySet<string>
}

/**
 * Follows every link of a site, anchors too, and never leaves it.
 *
 * @param origin without a slash at the end
 * @param starts where to begin, such as `/`
 */
export async function crawl(origin: string, starts: readonly string[]): Promise<Crawled> {
  const external = new Set<string>()
  const { links } = await new LinkChecker().check({
    path: starts.map((start) => origin + start),
    recurse: true,
    checkFragments: true,
    concurrency: 20,
    linksToSkip: async (link) => {
      if (link === origin || link.startsWith(`${origin}/`)) return false
      external.add(link)
      return true
    },
    // What a link hands to the playground is no place in its page.
    fragmentsToSkip: async (_fragment, address) => address.startsWith(`${origin}/playground/`),
  })
  const inside = links.filter(({ state }) => state !== LinkState.SKIPPED)
  const shorten = (address = '') => address.replace(origin, '')
  return {
    broken: inside
      .filter(({ state }) => state === LinkState.BROKEN)
      .map(({ url, status, parent }) => `${status} ${shorten(url)} on ${shorten(parent)}`),
    visited: new Set(inside.map(({ url }) => shorten(url))),
    external,
  }
}
