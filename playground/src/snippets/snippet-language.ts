/** The languages, and their libraries, in which a request is shown as code. */
export const snippetLanguages = {
  curl: 'curl',
  wget: 'wget',
  northbound: 'TypeScript · @northbound/auth',
  fetch: 'JavaScript · fetch',
  ky: 'JavaScript · ky',
  axios: 'Node.js · axios',
  'python-requests': 'Python · requests',
  python: 'Python · http.client',
  java: 'Java · java.net.http',
  go: 'Go · net/http',
  php: 'PHP · cURL',
  ruby: 'Ruby · Net::HTTP',
  csharp: 'C# · HttpClient',
  powershell: 'PowerShell',
} as const

export type SnippetLanguage = keyof typeof snippetLanguages

export const snippetLanguageIds = Object.keys(snippetLanguages) as readonly SnippetLanguage[]
