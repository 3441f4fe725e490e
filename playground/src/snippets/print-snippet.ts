import { printCsharp } from './csharp.ts'
import { printGo } from './go.ts'
import { printJava } from './java.ts'
import { printAxios, printFetch, printKy } from './javascript.ts'
import { printNorthbound } from './northbound.ts'
import { printPhp } from './php.ts'
import { printPowershell } from './powershell.ts'
import { printPython, printRequests } from './python.ts'
import { printRuby } from './ruby.ts'
import { printCurl, printWget } from './shell.ts'
import type { SnippetLanguage } from './snippet-language.ts'
import type { SnippetRequest } from './snippet-request.ts'

const printers: Readonly<Record<SnippetLanguage, (request: SnippetRequest) => string>> = {
  curl: printCurl,
  wget: printWget,
  northbound: printNorthbound,
  fetch: printFetch,
  ky: printKy,
  axios: printAxios,
  'python-requests': printRequests,
  python: printPython,
  java: printJava,
  go: printGo,
  php: printPhp,
  ruby: printRuby,
  csharp: printCsharp,
  powershell: printPowershell,
}

/**
 * A request as a program. It refuses redirects where its language would follow them, and reads the secret, the
 * tokens, and an appId that would need quoting from the environment. Loaded on demand, because it is half as
 * large as the page.
 */
export function printSnippet(language: SnippetLanguage, request: SnippetRequest): string {
  return printers[language](request).trim()
}
