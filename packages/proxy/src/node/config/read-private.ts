import { readFileSync } from 'node:fs'
import { codeOf } from './config-file.ts'

/**
 * The text of a file that is kept apart, without the line end that editors put there.
 *
 * @param place begins the message
 * @throws {TypeError} when it cannot be read, or is empty
 */
export function readPrivate(path: string, place: string): string {
  let text: string
  try {
    text = readFileSync(path, 'utf8').replace(/\r?\n$/, '')
  } catch (error) {
    throw new TypeError(`loadConfig: ${place}the file cannot be read (${codeOf(error)})`, {
      cause: error,
    })
  }
  if (!text) throw new TypeError(`loadConfig: ${place}the file is empty`)
  return text
}
