import type { Call } from './call.ts'
import { isForm, isJson, mostLevels } from './read-body.ts'

/** Describes for the journal why the body of a JSON call was not understood. */
export function whyUnreadable(call: Call): string {
  if (call.body === '') return 'the body is empty'
  if (isForm(call)) {
    return `sent as a form; ${call.api} requires JSON (Content-Type: application/json)`
  }
  if (!isJson(call)) return 'the Content-Type is not application/json'
  return `the body is not a JSON object, or one of more than ${mostLevels} levels`
}
