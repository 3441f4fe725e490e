import type { Locale } from '@northbound/auth/guidance'
import { listSubjects } from './list-subjects.ts'
import { writeErrorList } from './write-error-list.ts'
import { writeErrorPage } from './write-error-page.ts'

/** The pages of one language for VitePress: the list, and one for each kind and code. */
export function listPaths(locale: Locale): { params: { name: string }; content: string }[] {
  const { kinds, codes } = listSubjects()
  return [
    { params: { name: 'index' }, content: writeErrorList(locale) },
    ...[...kinds, ...codes].map((name) => ({
      params: { name },
      content: writeErrorPage(name, locale),
    })),
  ]
}
