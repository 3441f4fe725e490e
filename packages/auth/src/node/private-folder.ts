import { mkdir, stat } from 'node:fs/promises'
import { platform } from 'node:os'
import process from 'node:process'
import { NorthboundError } from '../errors/northbound-error.ts'

/**
 * Creates a folder that only this user can enter. An existing folder must be as private: a user who can write
 * into it can replace a token, and a user who can list it learns how many applications there are and when they log in.
 * On Windows a mode has no meaning; there the folder inherits the rights of its parent.
 *
 * @throws {NorthboundError} `store-unavailable` when the folder is open to others or belongs to another user
 */
export async function makePrivateFolder(path: string, mayBeRead: boolean): Promise<void> {
  await mkdir(path, { recursive: true, mode: 0o700 })
  const { mode, uid } = await stat(path)
  if (platform() === 'win32') return
  if (isOfAnother(uid)) throw unavailable('folder belongs to another user')
  if (!(mode & (mayBeRead ? 0o022 : 0o066))) return
  const octal = (mode & 0o777).toString(8)
  throw unavailable(`folder with mode ${octal} is open to others, needs 700`)
}

/** The owner can read and replace the files of a folder, whatever its mode. Root can do that everywhere. */
function isOfAnother(uid: number): boolean {
  try {
    const own = process.geteuid?.()
    return own !== undefined && uid !== own && uid !== 0
  } catch {
    // Deno requires a permission for this.
    return false
  }
}

function unavailable(detail: string): NorthboundError {
  return new NorthboundError('store-unavailable', { detail })
}
