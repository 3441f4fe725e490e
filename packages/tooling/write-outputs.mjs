/** Runs every example of the docs and keeps what it prints for the pages to show: `npm run examples`. */
import { writeFileSync } from 'node:fs'
import { exampleFiles, listExamples, runExample } from './run-example.mjs'

for (const name of listExamples()) {
  writeFileSync(exampleFiles(name).output, await runExample(name))
  console.log(`docs/examples/${name}.out.txt`)
}
