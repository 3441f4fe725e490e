/** Where a login goes, as a server says when it listens. */
export interface LoginServer {
  readonly url: string
  /** A form. */
  readonly body: string
}

/** Who is asked for tokens over HTTP, by the name that `login-server-program.ts` knows. */
export interface LoginContestant {
  readonly id: 'bare' | 'northbound' | 'oauth2-mock-server' | 'prism'
  readonly name: string
  readonly packageName: string | undefined
  /** What it does for a login. */
  readonly does: string
}

export const loginContestants: readonly LoginContestant[] = [
  {
    id: 'northbound',
    name: 'northbound: serve()',
    packageName: '@northbound/emulator',
    does: 'checks, ends the last token, journal',
  },
  {
    id: 'oauth2-mock-server',
    name: 'oauth2-mock-server',
    packageName: 'oauth2-mock-server',
    does: 'signs a JWT (RS256)',
  },
  {
    id: 'prism',
    name: 'Prism’s engine on node:http',
    packageName: '@stoplight/prism-http',
    does: 'checks by OpenAPI, fixed example',
  },
  {
    id: 'bare',
    name: 'node:http alone',
    packageName: undefined,
    does: 'reads, a fixed answer',
  },
]
