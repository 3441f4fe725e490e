import type { NorthboundError } from '../errors/northbound-error.ts'

/** The answer behind an error, for a diagnosis. It is not kept in the error, which is printed: the text may hold secrets. */
export const answerBehind = new WeakMap<
  NorthboundError,
  readonly [answer: Response, text: string]
>()

/** The request or the body that was sent for an answer, so that a diagnosis can leave its values out. */
export const sentFor = new WeakMap<Response, unknown>()
