/** Writes `FIDELITY.md`: `npm run fidelity`. */
import { writeFileSync } from 'node:fs'
import { printFidelity } from './print-fidelity.ts'
import { readFacts } from './read-facts.ts'

writeFileSync(new URL('../FIDELITY.md', import.meta.url), printFidelity(await readFacts()))
