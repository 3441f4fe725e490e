/** Refuses an option whose default differs between code, docstring and pages: a part of `npm run lint`. */
import { compareDefaults } from './compare-defaults.mjs'
import { readRepository } from './read-repository.mjs'

const { sources, pages } = readRepository()
const { differences } = compareDefaults(sources, pages)
for (const difference of differences) console.error(difference)
if (differences.length > 0) process.exitCode = 1
console.log(`${sources.size} sources, ${pages.size} pages, ${differences.length} defaults differ`)
