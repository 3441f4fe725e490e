import { createHash, randomUUID } from 'node:crypto'
import { link, lstat, readdir, readFile, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The kind of a numbered file: a record, a lease, or a released lease. */
export type FileKind = 'record' | 'lease' | 'free'

/** The limit for reading a file, in bytes. A record has some hundred. */
const mostBytes = 65_536

/** The names of the numbered files in a folder, newest first. Other files are ignored. */
export async function listFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder)
  return (
    names
      .filter((name) => /^\d+\.(record|lease|free)$/.test(name))
      // Beyond this, a number and the next one are equal.
      .filter((name) => Number.isSafeInteger(generationOf(name)))
      .sort((a, b) => generationOf(b) - generationOf(a))
  )
}

export function generationOf(name: string): number {
  return parseInt(name)
}

export function isOf(kind: FileKind, name: string): boolean {
  return name.endsWith(kind)
}

/**
 * Creates a file with its whole content at once; returns false if the name exists.
 * Only a hard link can do that: `rename` replaces, and `open` creates an empty file first.
 *
 * @param now in ms since 1970, to find out the age of an abandoned draft
 */
export async function addFile(
  folder: string,
  name: string,
  application: string,
  value: unknown,
  now: number,
): Promise<boolean> {
  const draft = `${now}-${randomUUID()}.tmp`
  const text = JSON.stringify(value)
  const content = checksum(application, name, text) + text
  try {
    await writeFile(join(folder, draft), content, { flag: 'wx', mode: 0o600, flush: true })
    await link(join(folder, draft), join(folder, name))
    return true
  } catch (error) {
    return unless(error, 'EEXIST', false)
  } finally {
    await removeFiles(folder, [draft])
  }
}

/**
 * Reads a file: undefined when it is missing, without a value when its content is damaged. Only a
 * short regular file is read: a pipe would never end.
 */
export async function readAdded<T>(
  folder: string,
  name: string,
  application: string,
): Promise<{ value?: T } | undefined> {
  try {
    const path = join(folder, name)
    const found = await lstat(path)
    if (!found.isFile() || found.size > mostBytes) return {}
    const content = await readFile(path, 'utf8')
    const text = content.slice(64)
    return content.startsWith(checksum(application, name, text)) ? { value: JSON.parse(text) } : {}
  } catch (error) {
    return unless(error, 'ENOENT', undefined)
  }
}

/** Removes files. A file that cannot be removed now is removed by a later call. */
export async function removeFiles(folder: string, names: readonly string[]): Promise<void> {
  await Promise.allSettled(names.map((name) => unlink(join(folder, name))))
}

/** Removes the drafts of processes that stopped while they added a file: those from before `then`, in ms since 1970. */
export async function removeDrafts(folder: string, then: number): Promise<void> {
  const names = await readdir(folder)
  await removeFiles(
    folder,
    names.filter((name) => name.endsWith('.tmp') && parseInt(name) < then),
  )
}

/** 64 hex digits. Different keys get different names, also keys that a file system would refuse or confuse. */
export function checksum(...texts: string[]): string {
  return createHash('sha256').update(texts.join('\n')).digest('hex')
}

/** Returns `answer` for errors with this code, and throws all others. */
export function unless<T>(error: unknown, code: string, answer: T): T {
  if (Object(error).code !== code) throw error
  return answer
}
