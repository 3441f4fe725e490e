import type { RefusalName } from './problem-name.ts'

/** Thrown by a check that refuses the request. Not an Error, because nothing is broken. */
export class Refusal {
  readonly name: RefusalName
  /** The reason in one sentence, without quoting the request. */
  readonly detail: string
  readonly headers: Readonly<Record<string, string>>

  constructor(name: RefusalName, detail: string, headers: Readonly<Record<string, string>> = {}) {
    this.name = name
    this.detail = detail
    this.headers = headers
  }
}
