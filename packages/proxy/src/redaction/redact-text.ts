import { knownSecrets } from './known-secrets.ts'

export const redacted = '[redacted]'

/** Patterns of secrets, and their replacements. No pattern backtracks over the same character, so no text makes it slow (ReDoS). */
const patterns: readonly (readonly [RegExp, string])[] = [
  // User and password of a URL. A password that is not encoded may have a slash.
  [/:\/\/(?:[^\s/?#"'<>:@]*:(?:[^\s"'<>:]|:(?!\/\/))*|[^\s/?#"'<>:]+)@/g, `://${redacted}@`],
  // In a sentence about such a header these words follow the name of the scheme.
  [
    /\b(bearer|basic)[ \t]{1,4}(?!(?:and|auth\w*|challenge|credentials?|error|header|is|not|of|or|realm|scheme|tokens?|was)(?![\w.~+/-]))[\w.~+/=-]+/gi,
    `$1 ${redacted}`,
  ],
  [/\beyJ[\w-]{5,}(?:\.[\w-]*){0,4}/g, redacted],
  [
    /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----(?:[^-]{0,16384}-----END [A-Z ]{0,40}PRIVATE KEY-----|[^-]*)/g,
    redacted,
  ],
  // Header lines: their values may have blanks.
  pairs('(?:proxy-)?authorization|(?:set-)?cookie', String.raw`[^\r\n"']+`),
  pairs(
    'pass(?:word|wd|phrase)?|pwd|secret|token|api[_-]?key|private[_-]?key|credentials?',
    // After a colon and a blank, a sentence may continue: `token: must be a string`.
    String.raw`(?!(?<=:\s{1,4})(?:an?|cannot|expected|give|has|invalid|is|it|missing|must|needs?|no|not|required|set|should|the|there|unexpected|was)\b)[^\s"',;&)}\]]+`,
  ),
]

/** `name=value`, `name: value`, and both in JSON, including JSON inside a JSON string. */
function pairs(names: string, bare: string): [RegExp, string] {
  const quoted = String.raw`\\{0,3}"(?:[^"\\]|\\(?!"))*|'[^']*`
  const separator = String.raw`[\\"']{0,4}\s{0,4}[:=]\s{0,4}`
  return [
    new RegExp(String.raw`((?:${names})${separator})(?!\[redacted])(?:${quoted}|${bare})`, 'gi'),
    `$1${redacted}`,
  ]
}

/**
 * Replaces known secrets, and everything that looks like a secret, in a text.
 *
 * @param own secrets of this call, in addition to those of the process
 */
export function redactText(text: string, own: readonly string[] = []): string {
  let clean = text
  const secrets = [...knownSecrets, ...own].toSorted((one, other) => other.length - one.length)
  for (const secret of secrets) clean = clean.replaceAll(secret, redacted)
  for (const [pattern, left] of patterns) clean = clean.replaceAll(pattern, left)
  return clean
}
