import { createHash, randomUUID } from 'node:crypto'
import { link, lstat, readdir, readFile, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What a file named by a generation is: a record, a lease, or a lease that was given back. */
export type FileKind = 'record' | 'lease' | 'free'

/** A record has some hundred bytes. */
const mostBytes = 65_536

/** The names of the numbered files in a folder, newest first. Whatever else lies there is left out. */
export async function listFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder)
  return (
    names
      .filter((name) => /^\d+\.(record|lease|free)$/.test(name))
      // Beyond, a number and the next one are the same.
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
 * Lets a file appear, with its whole content at once, unless there is one of this name: then false.
 * Only a hard link does that: `rename` replaces, and what `open` makes is empty at first.
 *
 * @param now in ms since 1970; tells how old a draft is that was left behind
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
 * What was added under this name: undefined when it is gone, without a value when it is not what was written. Nothing but a
 * short file is read: a pipe would never end.
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

/** What cannot be removed now is removed by the next one who tries. */
export async function removeFiles(folder: string, names: readonly string[]): Promise<void> {
  await Promise.allSettled(names.map((name) => unlink(join(folder, name))))
}

/** Removes what processes left that ended while they added a file: drafts from before `then`, in ms since 1970. */
export async function removeDrafts(folder: string, then: number): Promise<void> {
  const names = await readdir(folder)
  await removeFiles(
    folder,
    names.filter((name) => name.endsWith('.tmp') && parseInt(name) < then),
  )
}

/** 64 digits. Keys that a file system would refuse, or take for one, have different ones. */
export function checksum(...texts: string[]): string {
  return createHash('sha256').update(texts.join('\n')).digest('hex')
}

/** The answer for one kind of failure; any other goes on. */
export function unless<T>(error: unknown, code: string, answer: T): T {
  if (Object(error).code !== code) throw error
  return answer
}
