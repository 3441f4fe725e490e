import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DefaultTheme } from 'vitepress'
import type { SiteLocale, Texts } from './chapters.ts'
import { sidebarOf } from './navigation.ts'

const folders: Texts = { root: '', 'zh-cn': 'zh-cn/' }
const introductions: Texts = {
  root: 'One safe token for Huawei’s northbound IoT API, where only the last token issued is good. Every page is here as Markdown; /llms-full.txt has all of them in one file, and /zh-cn/llms.txt is the same in Chinese.',
  'zh-cn':
    '为华为北向 IoT API 管好唯一有效的令牌：在那里，只有最后签发的令牌有效。每一页都有 Markdown 版本；/zh-cn/llms-full.txt 是全部页面的合集，英文版在 /llms.txt。',
}

/**
 * Writes `llms.txt` and `llms-full.txt` of each language into the built site, in the order of the sidebar. The plugin that
 * writes the Markdown of each page supports only one language.
 */
export function writeLlmsTexts(site: string): void {
  for (const locale of ['root', 'zh-cn'] as const) {
    const chapters = sidebarOf(locale)
    const opening = `# Northbound\n\n> ${introductions[locale]}`
    const listed = chapters.map(({ text, items = [] }) => `## ${text}\n\n${listOf(items)}`)
    const pages = chapters
      .flatMap(({ items = [] }) => items)
      .map(({ link = '' }) => readFileSync(join(site, markdownOf(link)), 'utf8').trim())
    write(site, locale, 'llms.txt', [opening, ...listed])
    write(site, locale, 'llms-full.txt', [opening, ...pages])
  }
}

const listOf = (items: readonly DefaultTheme.SidebarItem[]) =>
  items.map(({ text, link = '' }) => `- [${text}](${markdownOf(link)})`).join('\n')

/** The path of a page as Markdown: `/guide/tabs.md`, and `/proxy.md` for `/proxy/`. */
const markdownOf = (link: string) => `${link.replace(/\/$/, '')}.md`

function write(site: string, locale: SiteLocale, file: string, parts: readonly string[]): void {
  writeFileSync(join(site, folders[locale], file), `${parts.join('\n\n')}\n`)
}
