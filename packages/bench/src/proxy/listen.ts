import type { Server } from 'node:http'

/** Takes a free port of this machine and tells the parent process which. */
export function listen(server: Server): void {
  server.listen(0, '127.0.0.1', () => {
    const address = server.address()
    process.send?.(typeof address === 'object' ? address?.port : undefined)
  })
}
