import { type AddressInfo, createServer } from 'node:net'
import { onTestFinished } from 'vitest'

/** A platform that responds to the first request of each connection with raw bytes (Latin-1). Returns its port. */
export async function createSocketPlatform(answer: string): Promise<number> {
  const server = createServer((socket) => {
    socket.on('error', () => {})
    socket.once('data', () => socket.end(answer, 'latin1'))
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  onTestFinished(() => void server.close())
  return (server.address() as AddressInfo).port
}
