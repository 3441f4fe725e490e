import { readFileSync } from 'node:fs'
import { rememberSecret } from '../../redaction/known-secrets.ts'
import { codeOf } from './config-file.ts'

/**
 * Reads a file with a secret, without the final line break that editors add.
 *
 * @param place beginning of the error message
 * @throws {TypeError} when the file cannot be read or is empty. Neither message nor cause quotes the path: people write the
 *   secret itself instead of its path.
 */
export function readPrivate(path: string, place: string): string {
  const { text, code } = tryToRead(path)
  if (text === undefined) {
    throw new TypeError(
      `loadConfig: ${place}the file cannot be read (${code}); it must be the path of a file, not its content`,
    )
  }
  if (!text) throw new TypeError(`loadConfig: ${place}the file is empty`)
  rememberSecret(text)
  return text
}

function tryToRead(path: string): { readonly text?: string; readonly code?: string } {
  try {
    return { text: readFileSync(path, 'utf8').replace(/\r?\n$/, '') }
  } catch (error) {
    return { code: codeOf(error) }
  }
}
