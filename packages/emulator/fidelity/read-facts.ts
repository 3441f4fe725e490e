import { readdirSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Fact } from '../src/fidelity/fact.ts'

/** The facts of one `*.facts.ts`. */
export interface Area {
  /** The name of the file, with a capital. */
  readonly name: string
  readonly facts: readonly Fact[]
}

const ending = '.facts.ts'

/** Every fact of the emulator, by the names of their files, in the order of the files. */
export async function readFacts(): Promise<Area[]> {
  const src = new URL('../src/', import.meta.url)
  const files = readdirSync(fileURLToPath(src), { recursive: true, encoding: 'utf8' })
  const areas = files.filter((file) => file.endsWith(ending)).map((file) => readArea(src, file))
  return (await Promise.all(areas)).sort((a, b) => (a.name < b.name ? -1 : 1))
}

async function readArea(src: URL, file: string): Promise<Area> {
  const url = new URL(file.replaceAll('\\', '/'), src)
  const { facts } = (await import(url.href)) as { facts: readonly Fact[] }
  const name = basename(file, ending)
  return { name: name[0]!.toUpperCase() + name.slice(1), facts }
}
