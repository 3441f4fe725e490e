/** One token for the processes of one machine: for Node, Deno and Bun. */
export { fileStore, type FileStoreOptions } from './file-store.ts'
