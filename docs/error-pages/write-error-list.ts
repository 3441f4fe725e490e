import { explain, type Locale } from '@northbound/auth/guidance'
import { listSubjects } from './list-subjects.ts'
import { plain } from './write-error-page.ts'

/** The list of all error pages with one sentence each, as Markdown. */
export function writeErrorList(locale: Locale): string {
  const { kinds, codes } = listSubjects()
  const words = {
    en: {
      title: 'Errors',
      lead: 'Every `NorthboundError` has a `kind`, and a `platformCode` when the platform sent one. Both have a page, and `error.docs` is its path.',
      kinds: 'Kinds',
      codes: 'Codes of the platform',
    },
    'zh-CN': {
      title: '错误',
      lead: '每个 `NorthboundError` 都有 `kind`；平台返回错误码时还有 `platformCode`。两者各有一页说明，`error.docs` 就是它的路径。',
      kinds: '类别',
      codes: '平台错误码',
    },
  }[locale]
  const list = (subjects: string[]) =>
    subjects
      .map((subject) => `- [\`${subject}\`](./${subject}) ${plain(meaning(subject, locale))}`)
      .join('\n')
  return `# ${words.title}\n\n${words.lead}\n\n## ${words.kinds}\n\n${list(kinds)}\n\n## ${words.codes}\n\n${list(codes)}`
}

function meaning(subject: string, locale: Locale): string {
  return explain(subject, { locale })?.meaning ?? ''
}
