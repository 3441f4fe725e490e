import { readFileSync } from 'node:fs'
import { rememberSecret } from '../../redaction/known-secrets.ts'
import { codeOf } from './config-file.ts'

/**
 * The text of a file that is kept apart, without the line end that editors put there.
 *
 * @param place begins the message
 * @throws {TypeError} when it cannot be read, or is empty. It quotes no path, not in a cause either: people write the secret
 *   itself where its file belongs.
 */
export function readPrivate(path: string, place: string): string {
  const { text, code } = tryToRead(path)
  if (text === undefined) {
    throw new TypeError(
      `loadConfig: ${place}the file cannot be read (${code}); it must be the path of a file, not what stands in it`,
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
