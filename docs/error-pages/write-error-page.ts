import { findPlatformCode, kindOfCode, platformCodes } from '@northbound/auth/catalogue'
import { explain, type Explanation, type Locale } from '@northbound/auth/guidance'
import { catalogueDate } from '../../packages/auth/src/catalogue/code-details.ts'
import { apiNames } from './api-names.ts'
import { exampleOf } from './example-of.ts'
import { headings } from './headings.ts'
import { tryIt } from './try-it.ts'

/**
 * The page about one kind of error or one code of the platform, as Markdown, always in the same order: meaning,
 * how to tell, causes by frequency with what to do, retry, support, an example that yields it, sources.
 * The texts are those of `explain`, the facts those of the catalogue.
 *
 * @param subject a kind such as `throttled` or a code such as `100208`
 * @throws {Error} when there is no guidance on it, or no example
 */
export function writeErrorPage(subject: string, locale: Locale): string {
  const explanation = explain(subject, { locale })
  if (!explanation) throw new Error(`There is no guidance on ${subject} in ${locale}.`)
  const words = headings[locale]
  return [
    `---\ndescription: ${JSON.stringify(explanation.meaning)}\n---`,
    `# ${subject}`,
    facts(explanation, locale),
    section(words.meaning, explanation.meaning),
    section(words.howToTell, explanation.howToTell),
    `## ${words.causes}`,
    explanation.causes
      .map(({ cause, remedy }, index) => `${index + 1}. **${plain(cause)}**\n\n   ${plain(remedy)}`)
      .join('\n\n'),
    section(words.retry, explanation.whenToRetry),
    section(words.support, explanation.support),
    example(subject, locale),
    codes(subject, locale),
    sources(subject, locale),
    `[${words.otherLanguage}](${locale === 'en' ? '/zh-cn' : ''}/errors/${subject})`,
  ]
    .filter(Boolean)
    .join('\n\n')
}

function section(heading: string, text: string | undefined): string {
  return text ? `## ${heading}\n\n${plain(text)}` : ''
}

/** The platform's message, verbatim, and which of its APIs sends it. */
function facts({ subject, kind, platformText, statuses }: Explanation, locale: Locale): string {
  const words = headings[locale]
  const apis = findPlatformCode(subject)?.apis ?? []
  const lines = [
    platformText && `- ${words.platformText} “${plain(platformText)}”`,
    statuses.length > 0 && `- ${words.status} ${statuses.join(', ')}`,
    kind && kind !== subject && `- ${words.kind} ${pageLink(kind, locale)}`,
    apis.length > 0 && `- ${words.apis} ${apiNames(apis, locale)}`,
  ]
  return lines.filter(Boolean).join('\n')
}

function example(subject: string, locale: Locale): string {
  const words = headings[locale]
  const { name, output, written } = exampleOf(subject)
  return [
    `## ${words.example}`,
    // Generated examples are all alike, and hovers on each would slow the build down; a test checks their types.
    `<<< @/examples/errors/${name}.ts{${written ? 'ts' : 'ts twoslash'}}`,
    words.output,
    `\`\`\`txt\n${output}\n\`\`\``,
    `<TryItHere scenario="${subject}" />`,
    // Not a route of this site, because the playground is a separate page.
    `<a href="${tryIt(subject)}" target="_self">${words.tryIt}</a>`,
  ].join('\n\n')
}

/** The codes of a kind; the kind for all other codes has none. */
function codes(subject: string, locale: Locale): string {
  const own = platformCodes.filter(({ code }) => kindOfCode(code) === subject)
  if (own.length === 0) return ''
  const lines = own.map(({ code, text }) => `- ${pageLink(code, locale)} ${plain(text)}`)
  return [`## ${headings[locale].codes}`, lines.join('\n')].join('\n\n')
}

function sources(subject: string, locale: Locale): string {
  const entry = findPlatformCode(subject)
  if (!entry) return ''
  const words = headings[locale]
  const lines = entry.sources.map((address) => `- <${address}>`)
  const read = `${words.retrieved} ${catalogueDate}`
  return [`## ${words.sources}`, lines.length > 0 ? lines.join('\n') : words.noSource, read].join(
    '\n\n',
  )
}

function pageLink(subject: string, locale: Locale): string {
  return `[\`${subject}\`](${locale === 'en' ? '' : '/zh-cn'}/errors/${subject})`
}

/** Escapes a plain text, in which Markdown, HTML and template syntax has no meaning. */
export function plain(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/[\\`*_{}[\]#|~]/g, (sign) => `&#${sign.codePointAt(0)};`)
}
