/** How one family of clients asks for a token, and how it is told that a token is not accepted. */
interface Dialect {
  /** What the path of a login matches. */
  readonly login: RegExp
  grant(accessToken: string): Response
}

const lifetimeS = 3600

/** The refreshToken is always the same and always good: that favours the peers which need one to recover. */
const refreshToken = 'refresh-token'

const dialects: readonly Dialect[] = [
  {
    // OceanConnect: login and refresh.
    login: /^\/iocm\/app\/sec\/v1\.1\.0\/(login|refreshToken)$/,
    grant: (accessToken) =>
      Response.json({
        accessToken,
        refreshToken,
        tokenType: 'Bearer ',
        expiresIn: String(lifetimeS),
        scope: 'default',
      }),
  },
  {
    // GitHub: an installation access token.
    login: /^\/app\/installations\/\d+\/access_tokens$/,
    grant: (token) =>
      Response.json(
        { token, expires_at: new Date(Date.now() + lifetimeS * 1000), permissions: {} },
        { status: 201 },
      ),
  },
  {
    // Supabase: a session.
    login: /^\/auth\/v1\/token$/,
    grant: (access_token) =>
      Response.json({
        access_token,
        refresh_token: refreshToken,
        token_type: 'bearer',
        expires_in: lifetimeS,
        user: { id: 'user', aud: 'authenticated', app_metadata: {}, user_metadata: {} },
      }),
  },
  {
    // RFC 6749. No refresh_token: section 4.4.3 advises against one for client credentials.
    login: /\/oauth2\/token$/,
    grant: (access_token) =>
      Response.json({ access_token, token_type: 'Bearer', expires_in: lifetimeS }),
  },
]

/** Writes a grant as the client expects it that asked at this path; undefined when the path is no login. */
export function findGrant(path: string): Dialect['grant'] | undefined {
  return dialects.find(({ login }) => login.test(path))?.grant
}

/** Says that a token is not accepted: 403 and 1010005 as OceanConnect does, 401 as everybody else does. */
export function reject(path: string): Response {
  return path.startsWith('/iocm/')
    ? Response.json({ error_code: '1010005', error_desc: 'not login' }, { status: 403 })
    : Response.json(
        { message: 'Bad credentials' },
        { status: 401, headers: { 'www-authenticate': 'Bearer error="invalid_token"' } },
      )
}
