import type { Locale } from '@northbound/auth/guidance'
import { listSubjects } from './list-subjects.ts'
import { writeErrorList } from './write-error-list.ts'
import { writeErrorPage } from './write-error-page.ts'

export interface ErrorPage {
  /** A kind, a code, or `index` for the list of all. */
  readonly name: string
  readonly content: string
}

/** The error pages of one language: the list, and one for each kind and code. */
export function listPages(locale: Locale): ErrorPage[] {
  const { kinds, codes } = listSubjects()
  return [
    { name: 'index', content: writeErrorList(locale) },
    ...[...kinds, ...codes].map((name) => ({ name, content: writeErrorPage(name, locale) })),
  ]
}
