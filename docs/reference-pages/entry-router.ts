import { type Reflection, ReflectionKind, type RouterTarget } from 'typedoc'
import { ModuleRouter } from 'typedoc-plugin-markdown'
import { listEntries } from './list-entries.ts'

const pathOf = new Map(listEntries().map(({ specifier, path }) => [specifier, path]))

/** One page for each entry, where `listEntries` says it is, with a heading for each export. */
export class EntryRouter extends ModuleRouter {
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
