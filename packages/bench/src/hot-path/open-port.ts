import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Platform } from '../fake-server/create-fake-server.ts'

const program = fileURLToPath(new URL('./answering-program.ts', import.meta.url))

/** A platform in another process of this machine, reached with the fetch of the host. */
export async function openPort(): Promise<Platform & { close(): Promise<void> }> {
  const child = fork(program)
  const [port] = await once(child, 'message')
  return {
    url: `http://127.0.0.1:${port}`,
    fetch: globalThis.fetch,
    async close() {
      child.kill()
      await once(child, 'exit')
    },
  }
}
