import { readJson } from '../http/read-answer.ts'

/**
 * ky's `parseJson` for the northbound API. Returns the value of a success, undefined for an empty body, and the text of an error.
 *
 * @throws {NorthboundError} for an error inside HTTP 200, and for a body that is not JSON
 */
export function readSuccess(text: string, { response }: { response: Response }): unknown {
  if (!response.ok) return text
  return text.trim() ? readJson(text, response) : undefined
}
