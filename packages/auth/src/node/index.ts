/** For Node, and what Deno and Bun share with it: one token for the processes of one machine, and mutual TLS. */
export { fileStore, type FileStoreOptions } from './file-store.ts'
export type { TlsFiles } from './open-agent.ts'
export { agentOf, tlsFetch, type TlsFetch } from './tls-fetch.ts'
