import { shellCurl } from '@scalar/snippetz/plugins/shell/curl'
import { shellWget } from '@scalar/snippetz/plugins/shell/wget'
import { bodyKind, libraryRequest } from './library-request.ts'
import { type Notation, placeVariables, replaceOnce } from './place-variables.ts'
import type { SnippetRequest } from './snippet-request.ts'

/** JSON is quoted by jq: the shell itself cannot. */
const curlNotation: Notation = {
  quote: "'",
  join: '',
  read: (variable) => `"$${variable}"`,
  json: (variable) => `'"$(jq -n '$ENV.${variable}')"'`,
}

/** wget sends a body as it is, so jq encodes what goes into a form as well. */
const wgetNotation: Notation = {
  ...curlNotation,
  form: (variable) => `"$(jq -rn '$ENV.${variable} | @uri')"`,
}

export function printCurl(request: SnippetRequest): string {
  const code = shellCurl.generate(libraryRequest(request))
  return tidy(placeVariables(code, curlNotation, bodyKind(request)))
}

export function printWget(request: SnippetRequest): string {
  let code = shellWget.generate(libraryRequest(request))
  // What the platform says to a refusal is shown too, and no redirect gets the secret.
  code = replaceOnce(code, '--quiet', '--quiet --content-on-error --max-redirect 0')
  code = replaceOnce(code, '--output-document \\\n  - ', '--output-document - ')
  return tidy(placeVariables(code, wgetNotation, bodyKind(request)))
}

/** `'text'"$VARIABLE"` as `"text$VARIABLE"`, where nothing in the text means something there. */
function tidy(code: string): string {
  return code.replace(/'([\w:=. -]+)'"(\$\w+)"/g, '"$1$2"')
}
