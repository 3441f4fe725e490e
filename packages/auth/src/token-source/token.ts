/**
 * A token of a source. `accessToken` is a getter of the prototype, so that printing, spreading or
 * serialising a token does not show it.
 */
export class Token {
  readonly #accessToken: string
  /** When the token expires, in ms since 1970 by this machine's clock. */
  declare readonly expiresAt: number
  /** Strictly increasing with every new token of this application. */
  declare readonly generation: number
  /**
   * Whether another source that shares the store obtained the token. It may have been superseded before this source
   * read it, so a call whose token turns out so is worth another try.
   */
  declare readonly isAdopted: boolean

  constructor(accessToken: string, expiresAt: number, generation: number, isAdopted: boolean) {
    this.#accessToken = accessToken
    this.expiresAt = expiresAt
    this.generation = generation
    this.isAdopted = isAdopted
  }

  /** The value for `Authorization: Bearer …`. */
  get accessToken(): string {
    return this.#accessToken
  }
}
