import { pythonPython3 } from '@scalar/snippetz/plugins/python/python3'
import { pythonRequests } from '@scalar/snippetz/plugins/python/requests'
import { bodyKind, libraryRequest } from './library-request.ts'
import { type Notation, placeVariables, replaceOnce } from './place-variables.ts'
import type { SnippetRequest } from './snippet-request.ts'

const notation: Notation = {
  quote: '"',
  join: ' + ',
  read: (variable) => `os.environ["${variable}"]`,
}

export function printRequests(request: SnippetRequest): string {
  let code = pythonRequests.generate(libraryRequest(request))
  // It would follow a redirect, and take the body along.
  code = replaceOnce(code, /\n\)$/, ',\n    allow_redirects=False\n)')
  code = placeVariables(code, notation, bodyKind(request))
  return `import os\n\nimport requests\n\nresponse = ${code}\n\nprint(response.status_code, response.text)`
}

export function printPython(request: SnippetRequest): string {
  let code = pythonPython3.generate(libraryRequest(request))
  if (bodyKind(request) === 'form') {
    // The library names the type of a form once more than it should.
    code = replaceOnce(code, /",\n {2}"Content-Type": "application\/x-www-form-urlencoded"/, '"')
  }
  code = replaceOnce(code, 'print(response.read', 'print(response.status, response.read')
  return `import os\n${placeVariables(code, notation, bodyKind(request))}`
}
