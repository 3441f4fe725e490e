import type { ProblemName } from './problem-name.ts'

/** Thrown by a check: the request goes no further. Not an error, because nothing is broken. */
export class Refusal {
  readonly name: ProblemName
  /** What was seen, in one sentence, without quoting what was sent. */
  readonly detail: string
  readonly headers: Readonly<Record<string, string>>

  constructor(name: ProblemName, detail: string, headers: Readonly<Record<string, string>> = {}) {
    this.name = name
    this.detail = detail
    this.headers = headers
  }
}
