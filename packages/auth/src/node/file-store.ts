import { watch } from 'node:fs'
import { join, resolve } from 'node:path'
import { NorthboundError } from '../errors/northbound-error.ts'
import { type Clock, hostClock } from '../runtime/clock.ts'
import type { StoredRecord, TokenRecord, TokenStore } from '../store/token-store.ts'
import { takeLease } from './file-lease.ts'
import { addFile, checksum, isOf, listFiles, readAdded, removeFiles } from './numbered-files.ts'
import { makePrivateFolder } from './private-folder.ts'

/** Options of {@link fileStore}. */
export interface FileStoreOptions {
  /**
   * A folder on a local disk that holds nothing else, for any number of applications. A missing folder is created with mode
   * 0700; a folder that others can read or write, or that belongs to another user, is refused. Relative to the working directory at the time of the call.
   */
  readonly path: string
  /**
   * Accepts a folder whose names others can list. The files themselves stay private, and a folder into which others
   * can write is still refused. @default false
   */
  readonly dangerouslyAllowReadableFolder?: boolean | undefined
  /** The clock for ages and leases; all processes that share the folder must have the same time. @default the clock of the host */
  readonly clock?: Clock | undefined
}

/**
 * Keeps the token in a folder, for the processes of one machine. Tested on Node and Deno; Bun has the same modules.
 *
 * Every record and every lease is a separate file, named by its generation, that appears whole and never
 * changes; the highest number counts. So generations never go back, and no process can overwrite or free a file of another.
 * A damaged file reads as missing, never as a wrong token, and the next login replaces it. The same holds for anything that is
 * not a file, such as a pipe or a folder of such a name.
 * The folder must be on a local file system with hard links: not NFS, SMB or FAT. If it is removed, the processes
 * that use it fail with `store-unavailable` until it is restored or they are restarted.
 *
 * @throws {NorthboundError} from every method: `store-unavailable` when others can read or write the folder, when it
 *   belongs to another user, or when the numbers of its files are used up. Other errors are those of `node:fs`.
 * @example
 * ```ts
 * import { createTokenSource } from '@northbound/auth'
 * import { fileStore } from '@northbound/auth/node'
 *
 * const store = fileStore({ path: '/var/lib/my-app/northbound' })
 * const tokens = createTokenSource({ url: 'https://server:8743', appId: 'my-app', secret: 'my-secret', store })
 * ```
 */
export function fileStore(options: FileStoreOptions): TokenStore {
  const { dangerouslyAllowReadableFolder: mayBeRead = false, clock = hostClock } = options
  const path = resolve(options.path)
  const folders = new Map<string, Promise<string>>()
  const firstSeen = new Map<string, number>()

  /** Created and checked once: a folder that disappears must not be recreated empty, because its generations would restart. */
  function folderOf(application: string): Promise<string> {
    const known = folders.get(application)
    if (known) return known
    const folder = openFolder(application)
    folders.set(application, folder)
    folder.catch(() => folders.delete(application))
    return folder
  }

  async function openFolder(application: string): Promise<string> {
    await makePrivateFolder(path, mayBeRead)
    const folder = join(path, checksum(application).slice(0, 32))
    await makePrivateFolder(folder, mayBeRead)
    return folder
  }

  async function read(application: string): Promise<StoredRecord | undefined> {
    const folder = await folderOf(application)
    for (;;) {
      const [newest] = await listRecords(folder)
      if (!newest) return undefined
      const added = await readAdded<Published>(folder, newest, application)
      // If it is gone, a newer record was published since.
      if (!added) continue
      const { value } = added
      return value && { record: value.record, ageMs: Math.max(0, clock.now() - value.at) }
    }
  }

  return {
    read,
    async publish(application, record) {
      const folder = await folderOf(application)
      const at = clock.now()
      await addFile(folder, `${record.generation}.record`, application, { at, record }, at)
      // This record may be among them: the highest number counts, not the last writer.
      const [, ...older] = await listRecords(folder)
      await removeFiles(folder, older)
      const stored = await read(application)
      if (!stored) throw new NorthboundError('store-unavailable', { detail: 'damaged record' })
      return stored
    },
    lease: async (application, forMs) =>
      takeLease({ folder: await folderOf(application), application, forMs, clock, firstSeen }),
    watch(application, changed) {
      let ended = false
      let close = () => {}
      const begin = (folder: string) => {
        if (ended) return
        // Deno (2.9.5) ignores `persistent: false`, and forgets `unref` with every event.
        const letGo = () => watcher.unref()
        const watcher = watch(folder, (_event, name) => {
          queueMicrotask(letGo)
          if (!ended && (!name || name.endsWith('.record'))) changed()
        })
        letGo()
        // A hint is lost; the source reads the files anyway.
        watcher.on('error', () => {})
        close = () => watcher.close()
      }
      folderOf(application)
        .then(begin)
        .catch(() => {})
      return () => {
        ended = true
        close()
      }
    },
  }
}

interface Published {
  readonly at: number
  readonly record: TokenRecord
}

async function listRecords(folder: string) {
  const files = await listFiles(folder)
  return files.filter((name) => isOf('record', name))
}
