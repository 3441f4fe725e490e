import { existsSync, readFileSync } from 'node:fs'
import type { Documented } from '../../reference-pages/read-mentions.ts'

const file = new URL('../../reference/exports.json', import.meta.url)

/** Every export with its place in the reference, as `npm run reference` has written it. */
export function readExports(): Documented[] {
  if (!existsSync(file))
    throw new Error('There is no API reference yet: run `npm run reference -w docs` first.')
  return JSON.parse(readFileSync(file, 'utf8')) as Documented[]
}
