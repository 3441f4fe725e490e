/** Writes `openapi.json`, and the paths of the core from it: `npm run openapi`. */
import { readFileSync, writeFileSync } from 'node:fs'
import { describePlatform } from './describe-platform.ts'
import { type PathsDocument, printPaths } from './print-paths.ts'

const root = new URL('../', import.meta.url)
const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as {
  version: string
}
const document = await describePlatform(version)
writeFileSync(new URL('openapi.json', root), `${JSON.stringify(document, null, 2)}\n`)
writeFileSync(
  new URL('../auth/src/paths/api-paths.ts', root),
  printPaths(document as unknown as PathsDocument),
)
