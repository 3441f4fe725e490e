import { type Reflection, ReflectionKind, type RouterTarget, Slugger } from 'typedoc'
import { ModuleRouter } from 'typedoc-plugin-markdown'
import { listEntries } from './list-entries.ts'

const pathOf = new Map(listEntries().map(({ specifier, path }) => [specifier, path]))

/** TypeDoc's own counts `durableTokens` and `DurableTokens` as one name, and gives the second a number. */
class ExactSlugger extends Slugger {
  readonly #given = new Set<string>()

  override slug(text: string): string {
    const name = text.replaceAll(/[^\w$]+/g, '-').replaceAll(/^-|-$/g, '')
    let slug = name
    for (let number = 1; this.#given.has(slug); number++) slug = `${name}-${number}`
    this.#given.add(slug)
    return slug
  }
}

/** One page for each entry, where `listEntries` says it is, with a heading for each export. */
export class EntryRouter extends ModuleRouter {
  readonly #sluggers = new Map<RouterTarget, Slugger>()

  override getSlugger(page: RouterTarget): Slugger {
    const slugger = this.#sluggers.get(page) ?? new ExactSlugger({ lowercase: false })
    this.#sluggers.set(page, slugger)
    return slugger
  }

  override getReflectionAlias(reflection: Reflection): string {
    const path = pathOf.get(reflection.name)
    return path === undefined ? super.getReflectionAlias(reflection) : path.replace(/\/$/, '/index')
  }

  /** The plugin's own anchors of members lack the name of the export, and two exports of a page may have a member of one name. */
  override buildAnchors(target: RouterTarget, near: RouterTarget): void {
    if (this.anchors.has(target)) return
    let page = near as Reflection
    while (page.parent && !page.kindOf(ReflectionKind.Module)) page = page.parent
    super.buildAnchors(target, page)
  }
}
