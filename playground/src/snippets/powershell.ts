import { powershellRestmethod } from '@scalar/snippetz/plugins/powershell/restmethod'
import { bodyKind, libraryRequest } from './library-request.ts'
import { type Notation, placeVariables, replaceOnce } from './place-variables.ts'
import type { SnippetRequest } from './snippet-request.ts'

const notation: Notation = {
  quote: "'",
  join: ' + ',
  read: (variable) => `$env:${variable}`,
  form: (variable) => `[uri]::EscapeDataString($env:${variable})`,
  json: (variable) => `' + (ConvertTo-Json $env:${variable}) + '`,
}

export function printPowershell(request: SnippetRequest): string {
  let code = powershellRestmethod.generate(libraryRequest(request))
  code = replaceOnce(code, 'Invoke-RestMethod', 'Invoke-RestMethod -MaximumRedirection 0')
  if (bodyKind(request)) {
    // The bytes alone do; the library wraps them in a stream.
    code = replaceOnce(code, '$body = [System.IO.MemoryStream]::new()\n$bytes = ', '$body = ')
    code = replaceOnce(code, '\n$body.Write($bytes, 0, $bytes.Length)', '')
    code = replaceOnce(code, '$body.ToArray()', '$body')
    code = replaceOnce(code, '\n$body.Dispose()', '')
  }
  return placeVariables(code, notation, bodyKind(request))
}
