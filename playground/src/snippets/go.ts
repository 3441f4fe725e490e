import { goNative } from '@scalar/snippetz/plugins/go/native'
import { bodyKind, libraryRequest } from './library-request.ts'
import { type Notation, placeVariables, replaceOnce } from './place-variables.ts'
import type { SnippetRequest } from './snippet-request.ts'

const notation: Notation = {
  quote: '"',
  join: ' + ',
  read: (variable) => `os.Getenv("${variable}")`,
  json: (variable) => `\` + quoted("${variable}") + \``,
}

const quoted = `
// As a string of JSON.
func quoted(variable string) string {
	text, _ := json.Marshal(os.Getenv(variable))
	return string(text)
}`

export function printGo(request: SnippetRequest): string {
  let code = goNative.generate(libraryRequest(request))
  code = replaceOnce(
    code,
    'res, _ := http.DefaultClient.Do(req)',
    `// A redirect is not followed: it would take along what is secret.
	client := &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error {
		return http.ErrUseLastResponse
	}}
	res, err := client.Do(req)
	if err != nil {
		panic(err)
	}`,
  )
  code = replaceOnce(code, 'fmt.Println(res)', 'fmt.Println(res.Status)')
  code = replaceOnce(code, 'string(body))\n\n}', 'string(body))\n}')
  code = placeVariables(code, notation, bodyKind(request))
  if (code.includes('quoted(')) {
    code = `${replaceOnce(code, '\t"fmt"\n', '\t"encoding/json"\n\t"fmt"\n').trimEnd()}\n${quoted}`
  }
  if (!code.includes('os.Getenv(')) return code
  return replaceOnce(code, /(?=\t"strings"\n\)|\)\n\nfunc main)/, '\t"os"\n')
}
