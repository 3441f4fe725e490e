import type { GenericSchema } from 'valibot'
import { NorthboundError } from '../errors/northbound-error.ts'
import { validate } from '../schemas/validate.ts'
import { answerError } from './answer-error.ts'
import { factsOf } from './facts-of.ts'
import { parseJson } from './parse-json.ts'
import { readBeginning } from './read-beginning.ts'
import { answerBehind } from './exchanges.ts'

/**
 * Reads an answer into a checked value.
 *
 * @throws {NorthboundError} of the kind the platform's code stands for; `redirected`; `answer-unreadable`
 * when the body is empty or not JSON; `answer-unexpected` when a field has the wrong shape, naming the field and not its value.
 */
export async function readAnswer<T>(
  response: Response,
  schema: GenericSchema<unknown, T>,
): Promise<T> {
  const body = readJson(await readText(response), response)
  return validate(schema, body, 'answer-unexpected', response.status)
}

/**
 * The value of a JSON answer.
 *
 * @throws {NorthboundError} when the answer is an error, also one inside HTTP 200, or not JSON.
 */
export function readJson(text: string, response: Response): unknown {
  const body = parseJson(text)
  const error = answerError(response, text)
  if (error) throw error
  if (body !== undefined) return body
  const detail = text ? undefined : 'empty body'
  const unreadable = new NorthboundError('answer-unreadable', { status: response.status, detail })
  answerBehind.set(unreadable, [response, text])
  throw unreadable
}

/**
 * The error that the answer of a call stands for, or undefined when it is a success. Consumes the body. A 401 without a
 * platform code is about the token, as with `createClient`: a call sends no other credentials.
 *
 * @example
 * ```ts
 * import { readPlatformError } from '@northbound/auth'
 *
 * const response = await fetch('https://server:8743/iocm/app/dm/v1.4.0/devices?pageNo=0')
 * const error = await readPlatformError(response)
 * if (error) console.log(error.kind, error.platformCode)
 * ```
 */
export async function readPlatformError(response: Response): Promise<NorthboundError | undefined> {
  return answerError(response, await readText(response), 'token-rejected')
}

/** Messages of Node, Bun, Deno and workerd about a body that is not compressed as its header says. */
const undecodable = /Z_DATA|_FORMAT_|gzip|zlib|brotli|zstd|decompress|end of file/i

/** Reads the body. When it breaks off, it is unknown whether the platform acted. */
async function readText(response: Response): Promise<string> {
  return readBeginning(response).catch((thrown: unknown) => {
    const { status } = response
    const isWhole = undecodable.test(factsOf(thrown).words.join())
    throw isWhole
      ? new NorthboundError('answer-unreadable', { status, detail: 'content-encoding' })
      : new NorthboundError('unreachable', { status, reached: 'maybe' })
  })
}
