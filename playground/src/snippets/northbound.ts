import { type SnippetRequest } from './snippet-request.ts'
import { placeholder, type Variable } from './variable.ts'

/** Our own client, which no library of snippets knows. It writes the request by itself. */
export function printNorthbound(request: SnippetRequest): string {
  const { origin, pathname, search } = new URL(request.url)
  const start = pathname.indexOf('/iocm/')
  const url = JSON.stringify(origin + pathname.slice(0, Math.max(0, start)))
  const path = pathname.slice(Math.max(0, start) + 1) + search
  const options = [`url: ${url}`, `appId: ${appIdOf(request)}`, `secret: ${read('SECRET')}`]

  switch (pathname.split('/').at(-1)) {
    case 'login':
      return callFunction('login', options, 'grant')
    case 'refreshToken':
      return callFunction(
        'refresh',
        [...options, `refreshToken: ${read('REFRESH_TOKEN')}`],
        'grant',
      )
    case 'logout':
      return callFunction('logout', [options[0]!, `accessToken: ${read('ACCESS_TOKEN')}`])
    default:
      return callWithClient(request.method, path, options)
  }
}

function callFunction(name: string, options: readonly string[], result?: string): string {
  const outcome = result && `\n\nconsole.log(\`Good for \${${result}.expiresIn} seconds\`)`
  return `import { ${name} } from '@northbound/auth'

${result ? `const ${result} = ` : ''}await ${name}({
${options.map((option) => `  ${option},`).join('\n')}
})${outcome ?? ''}`
}

function callWithClient(method: string, path: string, options: readonly string[]): string {
  return `import { createClient } from '@northbound/auth'

// It logs in with the first call and keeps the token; no other program needs to know it.
const platform = createClient({
${options.map((option) => `  ${option},`).join('\n')}
})

const answer = await platform(${JSON.stringify(path)}, { method: '${method}' }).json()

console.log(answer)`
}

function appIdOf({ headers, body }: SnippetRequest): string {
  const fields = body && 'json' in body ? jsonFields(body.json) : (body?.form ?? [])
  const value = [...fields, ...headers].find(({ name }) => /^(appid|app_key)$/i.test(name))?.value
  const variable = 'OCEANCONNECT_APP_ID'
  const isRead =
    value === undefined ||
    value === placeholder('BODY', variable) ||
    value === placeholder('HEADER', variable)
  return isRead ? read('APP_ID') : JSON.stringify(value)
}

function jsonFields(json: string): { name: string; value: string }[] {
  const value = JSON.parse(json) as unknown
  return Object.entries(value ?? {}).map(([name, item]) => ({ name, value: String(item) }))
}

type Suffix<V> = V extends `OCEANCONNECT_${infer S}` ? S : never

const read = (name: Suffix<Variable>) => `process.env['OCEANCONNECT_${name}'] ?? ''`
