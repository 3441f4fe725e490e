import { fileURLToPath } from 'node:url'

/** Where Bun is once `node packages/tooling/ensure.mjs runtimes` has installed it; the name ends in `.exe` everywhere. */
export const bunPath = fileURLToPath(new URL('node_modules/bun/bin/bun.exe', import.meta.url))
