/** Writes the files that are generated from the records of codes: `npm run codes`. */
import { writeFileSync } from 'node:fs'
import { printCodeFiles } from './print-code-files.ts'
import { records } from './records.ts'

for (const [path, text] of await printCodeFiles(records)) {
  writeFileSync(new URL(`../src/${path}`, import.meta.url), text)
}
