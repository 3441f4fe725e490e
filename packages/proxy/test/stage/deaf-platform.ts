import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import { onTestFinished } from 'vitest'

const program = `
  const server = require('node:net').createServer()
  server.listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => process.send(server.address().port))
`

/**
 * Opens a port that drops each SYN: its process is stopped, and its listen backlog is full.
 * A client that connects gets no response at all. Returns the port.
 */
export async function createDeafPlatform(): Promise<number> {
  const child = spawn(process.execPath, ['-e', program], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const [port] = (await once(child, 'message')) as [number]
  child.kill('SIGSTOP')
  const kept = [0, 1].map(() => connect(port, '127.0.0.1').on('error', () => {}))
  onTestFinished(() => {
    for (const socket of kept) socket.destroy()
    child.kill('SIGKILL')
  })
  await Promise.all(kept.map((socket) => once(socket, 'connect')))
  return port
}
