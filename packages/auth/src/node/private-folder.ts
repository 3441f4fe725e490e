import { mkdir, stat } from 'node:fs/promises'
import { platform } from 'node:os'
import { NorthboundError } from '../errors/northbound-error.ts'

/**
 * Makes a folder that only this user can enter. One that is already there must be as private, because who can write
 * into it can replace a token, and who can list it learns how many applications there are and when they log in.
 * On Windows a mode says nothing; there the folder inherits the rights of the one above.
 */
export async function makePrivateFolder(path: string, mayBeRead: boolean): Promise<void> {
  await mkdir(path, { recursive: true, mode: 0o700 })
  const { mode } = await stat(path)
  if (platform() === 'win32' || !(mode & (mayBeRead ? 0o022 : 0o066))) return
  const octal = (mode & 0o777).toString(8)
  throw new NorthboundError('store-unavailable', {
    detail: `folder with mode ${octal} is open to others, needs 700`,
  })
}
