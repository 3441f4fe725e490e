import { javaNethttp } from '@scalar/snippetz/plugins/java/nethttp'
import { bodyKind, libraryRequest } from './library-request.ts'
import { type Notation, placeVariables, replaceOnce } from './place-variables.ts'
import type { SnippetRequest } from './snippet-request.ts'

const notation: Notation = {
  quote: '"',
  join: ' + ',
  read: (variable) => `System.getenv("${variable}")`,
  form: (variable) => `URLEncoder.encode(System.getenv("${variable}"), StandardCharsets.UTF_8)`,
  json: (variable) => `" + quoted("${variable}") + "`,
}

/** The JDK has nothing that writes JSON. */
const quoted = `

  /** As a string of JSON. With a library for JSON at hand, let that do it. */
  static String quoted(String variable) {
    return '"' + System.getenv(variable).replaceAll("[\\"\\\\\\\\]", "\\\\\\\\$0") + '"';
  }`

/** A file that \`java Call.java\` runs as it is. */
export function printJava(request: SnippetRequest): string {
  const kind = bodyKind(request)
  let code = javaNethttp.generate(libraryRequest(request))
  if (kind) {
    code = replaceOnce(
      code,
      /java\.io\.ByteArrayOutputStream body = .*\nbody\.write\((.*)\.getBytes\(java\.nio\.charset\.StandardCharsets\.UTF_8\)\);/,
      `String body = ${/body\.write\((.*)\.getBytes/.exec(code)?.[1]};`,
    )
    code = replaceOnce(code, 'ofByteArray(body.toByteArray())', 'ofString(body)')
  }
  code = replaceOnce(code, 'java.net.URI.create', 'URI.create')
  code = replaceOnce(
    code,
    'println(response.body())',
    'println(response.statusCode() + " " + response.body())',
  )
  code = placeVariables(code, notation, kind)
  const imports = [
    'java.net.URI',
    ...(code.includes('URLEncoder') ? ['java.net.URLEncoder'] : []),
    'java.net.http.HttpClient',
    'java.net.http.HttpRequest',
    'java.net.http.HttpResponse',
    ...(code.includes('URLEncoder') ? ['java.nio.charset.StandardCharsets'] : []),
  ]
  return `${imports.map((name) => `import ${name};`).join('\n')}

public class Call {
  public static void main(String[] arguments) throws Exception {
${code.replace(/^(?=.)/gm, '    ')}
  }${code.includes('quoted(') ? quoted : ''}
}`
}
