import { readFileSync } from 'node:fs'
import { chapters } from '../.vitepress/site/chapters.ts'
import { type Documented, mentionedIn, readMentions } from './read-mentions.ts'

/** Pages that are made from the code, or are about all of it. */
const others = /^(errors|reference|architecture|contributing|comparison|authentication-page)\b/

/** The pages that explain an export: those whose text names it, or, where none does, those whose examples use it. */
export function findGuides(exports: readonly Documented[]): Map<Documented, string[]> {
  const naming = new Map<Documented, string[]>()
  const using = new Map<Documented, string[]>()
  for (const path of chapters.flatMap(({ pages }) => pages.map((page) => page.path))) {
    if (others.test(path)) continue
    const file = new URL(`../${path.replace(/\/$/, '/index')}.md`, import.meta.url)
    const page = readFileSync(file, 'utf8')
    const mentions = readMentions(page, exports)
    for (const one of mentionedIn(page, mentions)) add(naming, one, path)
    for (const one of mentions.imported) add(using, one, path)
  }
  return new Map([...using, ...naming])
}

function add(to: Map<Documented, string[]>, one: Documented, path: string) {
  to.set(one, [...(to.get(one) ?? []), path])
}
