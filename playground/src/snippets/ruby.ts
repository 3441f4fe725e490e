import { rubyNative } from '@scalar/snippetz/plugins/ruby/native'
import { bodyKind, libraryRequest } from './library-request.ts'
import { type Notation, placeVariables, replaceOnce } from './place-variables.ts'
import type { SnippetRequest } from './snippet-request.ts'

const notation: Notation = {
  quote: "'",
  join: ' + ',
  read: (variable) => `ENV.fetch('${variable}')`,
  form: (variable) => `URI.encode_www_form_component(ENV.fetch('${variable}'))`,
  json: (variable) => `#{ENV.fetch('${variable}').to_json}`,
}

export function printRuby(request: SnippetRequest): string {
  let code = rubyNative.generate(libraryRequest(request))
  code = replaceOnce(code, 'puts response.read_body', 'puts response.code, response.read_body')
  code = placeVariables(code, notation, bodyKind(request))
  return code.includes('.to_json') ? `require 'json'\n${code}` : code
}
