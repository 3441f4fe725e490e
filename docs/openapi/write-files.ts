/** Writes what the site offers for download into docs/public, before each build of the docs. Git ignores it. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { type OpenApi, writePostman } from './write-postman.ts'

const source = new URL('../../packages/emulator/openapi.json', import.meta.url)
const folder = new URL('../public/', import.meta.url)

const text = readFileSync(source, 'utf8')
mkdirSync(folder, { recursive: true })
writeFileSync(new URL('openapi.json', folder), text)
const collection = writePostman(JSON.parse(text) as OpenApi)
writeFileSync(
  new URL('northbound.postman_collection.json', folder),
  `${JSON.stringify(collection, null, 2)}\n`,
)
