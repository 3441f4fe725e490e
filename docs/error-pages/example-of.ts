import { existsSync } from 'node:fs'
import { findPlatformCode, type PlatformCode } from '@northbound/auth/catalogue'
import { explain } from '@northbound/auth/guidance'
import { errorKinds, retryAdvice } from '../../packages/auth/src/errors/error-kind.ts'

/** The folder of the examples of errors. */
export const exampleFolder = new URL('../examples/errors/', import.meta.url)

export interface ErrorExample {
  /** Its path in the folder of the examples of errors, without the ending. */
  readonly name: string
  /** The code whose example is generated, because there is no written one. */
  readonly written?: PlatformCode
  /** Its output: the code if it is about one, the kind of our error, and whether to call again. */
  readonly output: string
}

/** The example of a kind or a code. A kind without its own example uses that of its first code. */
export function exampleOf(subject: string): ErrorExample {
  const entry = findPlatformCode(subject)
  const isWritten = existsSync(new URL(`${subject}.ts`, exampleFolder))
  if (entry) {
    const kind = explain(subject)?.kind ?? 'platform-refused'
    const output = `${subject} ${kind} ${retryAdvice(kind)}`
    return isWritten
      ? { name: subject, output }
      : { name: `generated/${subject}`, written: entry, output }
  }
  if (isWritten) return { name: subject, output: `${subject} ${explain(subject)?.retry}` }
  const [, codes] = errorKinds[subject as keyof typeof errorKinds] ?? []
  const [first] = codes?.split(' ') ?? []
  if (!first)
    throw new Error(`There is no example of ${subject}: write docs/examples/errors/${subject}.ts`)
  return exampleOf(first)
}
