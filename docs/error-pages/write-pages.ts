/**
 * Writes the error pages into docs/errors and docs/zh-cn/errors, before each build of the docs. They are files and
 * not VitePress's dynamic routes because its search leaves those out. Git ignores them: their source is the guidance.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import type { Locale } from '@northbound/auth/guidance'
import { listPages } from './list-pages.ts'
import { writeExamples } from './write-examples.ts'

writeExamples()

const folders: Record<Locale, URL> = {
  en: new URL('../errors/', import.meta.url),
  'zh-CN': new URL('../zh-cn/errors/', import.meta.url),
}

for (const [locale, folder] of Object.entries(folders) as [Locale, URL][]) {
  const pages = listPages(locale)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const { name, content } of pages) {
    writeFileSync(new URL(`${name}.md`, folder), `${content}\n`)
  }
  console.log(`${pages.length} error pages in ${locale}`)
}
