import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { exampleFolder, exampleOf } from './example-of.ts'
import { listSubjects } from './list-subjects.ts'
import { writeExample } from './write-example.ts'

/**
 * Generates the examples of the codes without a written one. They are files so that the pages can show them and
 * the compiler checks them; Git ignores them.
 */
export function writeExamples(): void {
  const folder = new URL('generated/', exampleFolder)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  for (const code of listSubjects().codes) {
    const { written } = exampleOf(code)
    if (written) writeFileSync(new URL(`${code}.ts`, folder), writeExample(written))
  }
}
