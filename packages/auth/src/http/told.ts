import type { NorthboundError } from '../errors/northbound-error.ts'

/** The answer that an error stands for, for a diagnosis. Not in the error, which is printed: the text can hold anything. */
export const told = new WeakMap<NorthboundError, readonly [answer: Response, text: string]>()

/** What was sent for an answer, so that a diagnosis can leave it out: a request with its headers, or a body. */
export const sentFor = new WeakMap<Response, unknown>()
