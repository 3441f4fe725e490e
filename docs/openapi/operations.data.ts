import { readFileSync } from 'node:fs'
import { defineLoader } from 'vitepress'

export interface OperationRow {
  readonly method: string
  readonly path: string
  readonly summary: string
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly summary: string }>>>>
}

declare const data: OperationRow[]
export { data }

/** The operations of the OpenAPI document, for the pages about it. */
export default defineLoader({
  watch: ['../../packages/emulator/openapi.json'],
  load([file = '']): OperationRow[] {
    const { paths } = JSON.parse(readFileSync(file, 'utf8')) as Document
    return Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { summary }]) => ({
        method: method.toUpperCase(),
        path,
        summary,
      })),
    )
  },
})
