/** The one rule all contestants meet: of all accessTokens ever issued only the last is valid. */
export interface LastWinsTokens {
  /** Issues a token and thereby ends the one before. */
  issue(): string
  /** Whether a call that carries this token is carried out. */
  isValid(token: string | undefined): boolean
}

export function createLastWinsTokens(): LastWinsTokens {
  let issued = 0
  const current = () => `token-${issued}`
  return {
    issue() {
      issued++
      return current()
    },
    isValid: (token) => issued > 0 && token === current(),
  }
}
