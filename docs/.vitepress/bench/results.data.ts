import { readTables, resultsFile } from './read-tables.ts'

declare const data: ReturnType<typeof readTables>
export { data }

// oxlint-disable-next-line import/no-default-export -- VitePress looks for it.
export default { watch: [resultsFile.pathname], load: readTables }
