import { existsSync } from 'node:fs'
import { explain, type Explanation, type Locale } from '@northbound/auth/guidance'
import { headings } from './headings.ts'

/**
 * The page about one kind of error or one code of the platform, as Markdown, always in the same order: meaning,
 * how to tell, causes by frequency with what to do, retry, support. The texts are those of `explain`.
 * If there is an example of the same name, the page shows it with its output.
 *
 * @param subject a kind such as `throttled` or a code such as `100208`
 */
export function writeErrorPage(subject: string, locale: Locale): string {
  const explanation = explain(subject, { locale })
  if (!explanation) throw new Error(`There is no guidance on ${subject} in ${locale}.`)
  const words = headings[locale]
  return [
    `# ${subject}`,
    facts(explanation, locale),
    section(words.meaning, explanation.meaning),
    section(words.howToTell, explanation.howToTell),
    `## ${words.causes}`,
    explanation.causes
      .map(({ cause, remedy }, index) => `${index + 1}. **${plain(cause)}**\n\n   ${plain(remedy)}`)
      .join('\n\n'),
    section(words.retry, explanation.retry),
    section(words.support, explanation.support),
    example(subject, locale),
    `[${words.otherLanguage}](${locale === 'en' ? '/zh-cn' : ''}/errors/${subject})`,
  ]
    .filter(Boolean)
    .join('\n\n')
}

function section(heading: string, text: string | undefined): string {
  return text ? `## ${heading}\n\n${plain(text)}` : ''
}

/** What the platform itself says, verbatim. */
function facts({ subject, kind, platformText, statuses }: Explanation, locale: Locale): string {
  const words = headings[locale]
  const prefix = locale === 'en' ? '' : '/zh-cn'
  const lines = [
    platformText && `- ${words.platformText} “${plain(platformText)}”`,
    statuses.length > 0 && `- HTTP ${statuses.join(', ')}`,
    kind && kind !== subject && `- ${words.kind} [\`${kind}\`](${prefix}/errors/${kind})`,
  ]
  return lines.filter(Boolean).join('\n')
}

function example(subject: string, locale: Locale): string {
  if (!existsSync(new URL(`../examples/${subject}.ts`, import.meta.url))) return ''
  const words = headings[locale]
  return [
    `## ${words.example}`,
    `<<< @/examples/${subject}.ts{ts twoslash}`,
    words.output,
    `<<< @/examples/${subject}.out.txt{txt}`,
  ].join('\n\n')
}

/** The texts are plain; whatever looks like Markdown, HTML or a template in them is meant as it stands. */
export function plain(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/[\\`*_{}[\]#|~]/g, (sign) => `&#${sign.codePointAt(0)};`)
}
