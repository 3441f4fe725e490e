import { knownSecrets } from './known-secrets.ts'

export const redacted = '[redacted]'

/** What looks like a secret, and what is left of it. None looks at a character again and again, so that no text makes it slow. */
const patterns: readonly (readonly [RegExp, string])[] = [
  // The user and the password of an address. A password that nobody has encoded may have a slash.
  [/:\/\/(?:[^\s/?#"'<>:@]*:(?:[^\s"'<>:]|:(?!\/\/))*|[^\s/?#"'<>:]+)@/g, `://${redacted}@`],
  // A sentence about such a header has these words behind the name of the scheme.
  [
    /\b(bearer|basic)[ \t]{1,4}(?!(?:and|auth\w*|challenge|credentials?|error|header|is|not|of|or|realm|scheme|tokens?|was)(?![\w.~+/-]))[\w.~+/=-]+/gi,
    `$1 ${redacted}`,
  ],
  [/\beyJ[\w-]{5,}(?:\.[\w-]*){0,4}/g, redacted],
  [
    /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----(?:[^-]{0,16384}-----END [A-Z ]{0,40}PRIVATE KEY-----|[^-]*)/g,
    redacted,
  ],
  // Header lines: their values have blanks.
  pairs('(?:proxy-)?authorization|(?:set-)?cookie', String.raw`[^\r\n"']+`),
  pairs(
    'pass(?:word|wd|phrase)?|pwd|secret|token|api[_-]?key|private[_-]?key|credentials?',
    // Behind a colon and a blank, a sentence may go on: `token: must be a string`.
    String.raw`(?!(?<=:\s{1,4})(?:an?|cannot|expected|give|has|invalid|is|it|missing|must|needs?|no|not|required|set|should|the|there|unexpected|was)\b)[^\s"',;&)}\]]+`,
  ),
]

/** `name=value`, `name: value`, and both in JSON, also where that is a string of JSON itself. */
function pairs(names: string, bare: string): [RegExp, string] {
  const quoted = String.raw`\\{0,3}"(?:[^"\\]|\\(?!"))*|'[^']*`
  const separator = String.raw`[\\"']{0,4}\s{0,4}[:=]\s{0,4}`
  return [
    new RegExp(String.raw`((?:${names})${separator})(?!\[redacted])(?:${quoted}|${bare})`, 'gi'),
    `$1${redacted}`,
  ]
}

/**
 * A text without the secrets that are known and without what looks like one.
 *
 * @param own secrets of the call that it is about, beside those of the process
 */
export function redactText(text: string, own: readonly string[] = []): string {
  let clean = text
  const secrets = [...knownSecrets, ...own].toSorted((one, other) => other.length - one.length)
  for (const secret of secrets) clean = clean.replaceAll(secret, redacted)
  for (const [pattern, left] of patterns) clean = clean.replaceAll(pattern, left)
  return clean
}
