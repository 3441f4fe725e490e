import { csharpHttpclient } from '@scalar/snippetz/plugins/csharp/httpclient'
import { bodyKind, libraryRequest } from './library-request.ts'
import { type Notation, placeVariables, replaceOnce } from './place-variables.ts'
import type { SnippetRequest } from './snippet-request.ts'

const notation: Notation = {
  quote: '"',
  join: ' + ',
  read: (variable) => `Environment.GetEnvironmentVariable("${variable}")!`,
  json: (variable) =>
    `{{JsonSerializer.Serialize(Environment.GetEnvironmentVariable("${variable}"))}}`,
}

/** The Program.cs of a console application. */
export function printCsharp(request: SnippetRequest): string {
  let code = csharpHttpclient.generate(libraryRequest(request))
  // A redirect is not followed: it would take along what is secret.
  code = replaceOnce(
    code,
    'new HttpClient()',
    'new HttpClient(new HttpClientHandler { AllowAutoRedirect = false })',
  )
  code = placeVariables(code, notation, bodyKind(request))
  // With two dollar signs, text in two braces is an expression.
  if (code.includes('{{JsonSerializer')) code = replaceOnce(code, '"""\n{', '$$"""\n{')
  const uses = [
    ...(code.includes('HeaderValue(') ? ['System.Net.Http.Headers'] : []),
    ...(code.includes('JsonSerializer') ? ['System.Text.Json'] : []),
  ]
  const head = uses.map((name) => `using ${name};\n`).join('')
  return `${head && `${head}\n`}${code}

Console.WriteLine((int)response.StatusCode);
Console.WriteLine(await response.Content.ReadAsStringAsync());`
}
