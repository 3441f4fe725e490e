/** Writes `openapi.json`: `npm run openapi`. */
import { readFileSync, writeFileSync } from 'node:fs'
import { describePlatform } from './describe-platform.ts'

const root = new URL('../', import.meta.url)
const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as {
  version: string
}
const document = await describePlatform(version)
writeFileSync(new URL('openapi.json', root), `${JSON.stringify(document, null, 2)}\n`)
