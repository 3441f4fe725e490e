import { phpCurl } from '@scalar/snippetz/plugins/php/curl'
import { bodyKind, libraryRequest } from './library-request.ts'
import { type Notation, placeVariables, replaceOnce } from './place-variables.ts'
import type { SnippetRequest } from './snippet-request.ts'

const notation: Notation = {
  quote: "'",
  join: ' . ',
  read: (variable) => `getenv('${variable}')`,
  form: (variable) => `urlencode(getenv('${variable}'))`,
}

export function printPhp(request: SnippetRequest): string {
  let code = phpCurl.generate(libraryRequest(request))
  code = replaceOnce(
    code,
    'curl_exec($ch);',
    'curl_exec($ch) or fwrite(STDERR, curl_error($ch) . PHP_EOL);',
  )
  return `<?php\n\n${placeVariables(code, notation, bodyKind(request))}`
}
