import { readdirSync, readFileSync } from 'node:fs'
import type { DefaultTheme } from 'vitepress'
import { chapters, type SiteLocale } from './chapters.ts'

/** The top navigation of one language: the first page of each chapter that is marked for it. */
export function navigationOf(locale: SiteLocale): DefaultTheme.NavItem[] {
  return chapters
    .filter(({ isInNavigation }) => isInNavigation)
    .map(({ title, pages }) => ({
      text: title[locale],
      link: addressOf(locale, pages[0]?.path ?? ''),
      // Marked on every page of the folder, not only on the first.
      activeMatch: `^${addressOf(locale, pages[0]?.path.split('/')[0] ?? '')}/`,
    }))
}

/** The sidebar of one language: all chapters, and the decisions in file order. */
export function sidebarOf(locale: SiteLocale): DefaultTheme.SidebarItem[] {
  return [
    ...chapters.map(({ title, pages, isCollapsed }) => ({
      text: title[locale],
      ...(isCollapsed && { collapsed: true }),
      items: pages.map((page) => ({
        text: page.title[locale],
        link: addressOf(locale, page.path),
      })),
    })),
    {
      text: { root: 'Decisions', 'zh-cn': '决策' }[locale],
      collapsed: true,
      items: decisionsOf(locale),
    },
  ]
}

function decisionsOf(locale: SiteLocale): DefaultTheme.SidebarItem[] {
  const folder = new URL(`../..${addressOf(locale, 'decisions')}/`, import.meta.url)
  return readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .map((file) => ({
      text: /^# (.+)$/m.exec(readFileSync(new URL(file, folder), 'utf8'))?.[1] ?? file,
      link: addressOf(locale, `decisions/${file.slice(0, -'.md'.length)}`),
    }))
}

function addressOf(locale: SiteLocale, path: string): string {
  return locale === 'root' ? `/${path}` : `/${locale}/${path}`
}
