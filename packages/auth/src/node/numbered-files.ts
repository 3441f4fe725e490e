import { createHash, randomUUID } from 'node:crypto'
import { link, readdir, readFile, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** A file named by a generation: a record, a lease, or a lease that was given back. */
export interface NumberedFile {
  readonly name: string
  readonly generation: number
  readonly kind: string
}

/** The numbered files of a folder, newest first. Whatever else lies there is left out. */
export async function listFiles(folder: string): Promise<NumberedFile[]> {
  const names = await readdir(folder)
  return names
    .filter((name) => /^\d+\.(record|lease|free)$/.test(name))
    .map((name) => {
      const [generation, kind = ''] = name.split('.')
      return { name, generation: Number(generation), kind }
    })
    .sort((a, b) => b.generation - a.generation)
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
  const draft = join(folder, `${now}-${randomUUID()}.tmp`)
  const text = JSON.stringify(value)
  const content = checksum(application, name, text) + text
  try {
    await writeFile(draft, content, { flag: 'wx', mode: 0o600, flush: true })
    await link(draft, join(folder, name))
    return true
  } catch (error) {
    return unless(error, 'EEXIST', false)
  } finally {
    await tryToRemove(draft)
  }
}

/** What was added under this name: undefined when it is gone, without a value when it is not what was written. */
export async function readAdded<T>(
  folder: string,
  name: string,
  application: string,
): Promise<{ value?: T } | undefined> {
  try {
    const content = await readFile(join(folder, name), 'utf8')
    const text = content.slice(64)
    return content.startsWith(checksum(application, name, text)) ? { value: JSON.parse(text) } : {}
  } catch (error) {
    return unless(error, 'ENOENT', undefined)
  }
}

export async function removeFiles(folder: string, files: readonly NumberedFile[]): Promise<void> {
  await Promise.all(files.map(({ name }) => tryToRemove(join(folder, name))))
}

/** Removes what processes left that ended while they added a file: drafts from before `then`, in ms since 1970. */
export async function removeDrafts(folder: string, then: number): Promise<void> {
  const names = await readdir(folder)
  const old = names.filter((name) => name.endsWith('.tmp') && parseFloat(name) < then)
  await Promise.all(old.map((name) => tryToRemove(join(folder, name))))
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

/** What cannot be removed now is removed by the next one who tries. */
async function tryToRemove(path: string): Promise<void> {
  await unlink(path).catch(() => {})
}
