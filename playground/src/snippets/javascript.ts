import { jsFetch } from '@scalar/snippetz/plugins/js/fetch'
import { nodeAxios } from '@scalar/snippetz/plugins/node/axios'
import { bodyKind, libraryRequest } from './library-request.ts'
import { type Notation, placeVariables, replaceOnce } from './place-variables.ts'
import type { SnippetRequest } from './snippet-request.ts'

const notation: Notation = {
  quote: "'",
  join: ' + ',
  read: (variable) => `process.env.${variable}`,
}

export function printFetch(request: SnippetRequest): string {
  return `const response = await ${fetchCall(request)}\n\nconsole.log(response.status, await response.text())`
}

/** ky takes the options of fetch. */
export function printKy(request: SnippetRequest): string {
  return `import ky from 'ky'\n\nconst response = await ${fetchCall(request).replace('fetch(', 'ky(')}\n\nconsole.log(response.status, await response.text())`
}

export function printAxios(request: SnippetRequest): string {
  let code = nodeAxios.generate(libraryRequest(request))
  code = replaceOnce(code, 'const options = {', 'const options = {\n  maxRedirects: 0,')
  // An error of axios holds the request, secret and all.
  code = replaceOnce(
    code,
    'console.error(error)',
    'console.error(error.code, error.response?.status, error.response?.data)',
  )
  return placeVariables(code, notation, bodyKind(request))
}

function fetchCall(request: SnippetRequest): string {
  const code = jsFetch.generate(libraryRequest(request))
  const placed = placeVariables(code, notation, bodyKind(request))
  const refusal = "redirect: 'manual'"
  return placed.includes("', {\n")
    ? placed.replace("', {\n", `', {\n  ${refusal},\n`)
    : placed.replace(/\)$/, `, { ${refusal} })`)
}
