import { readJson } from '../http/read-answer.ts'

/**
 * ky's `parseJson` for the northbound API: the value of a success, undefined when its body is empty. Of an error the text.
 *
 * @throws {NorthboundError} for an error inside HTTP 200, and for a body that is no JSON
 */
export function readSuccess(text: string, { response }: { response: Response }): unknown {
  if (!response.ok) return text
  return text.trim() ? readJson(text, response) : undefined
}
