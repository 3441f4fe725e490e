/** The notes about a command. */
export type CurlNoteKind =
  | 'broken'
  | 'not-curl'
  | 'no-address'
  | 'more-commands'
  | 'more-addresses'
  | 'typographic'
  | 'placeholder'
  | 'login-by-other-method'
  | 'login-as-json'
  | 'login-as-multipart'
  | 'secret-in-address'
  | 'not-encoded'
  | 'refresh-not-json'
  | 'field-missing'
  | 'field-misnamed'
  | 'header-missing'
  | 'no-bearer'
  | 'body-with-get'
  | 'unknown-path'
  | 'plain-http'
  | 'insecure'
  | 'client-certificate'
  | 'follows-redirects'
  | 'from-file'
  | 'variable'
  | 'token-left-out'
  | 'ignored'

export interface CurlNote {
  readonly kind: CurlNoteKind
  /** An error would make the call fail, or is why nothing could be read; a hint is worth knowing. */
  readonly severity: 'error' | 'hint'
  /** Names of fields, headers, options or variables; never a value. */
  readonly about?: string | undefined
}

/** The credentials and the address in a command, and its problems. */
export interface CurlImport {
  readonly url?: string | undefined
  readonly appId?: string | undefined
  readonly secret?: string | undefined
  readonly notes: readonly CurlNote[]
}
