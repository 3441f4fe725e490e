import { type AddressInfo, createServer } from 'node:net'
import { onTestFinished } from 'vitest'

/** A platform that answers the first request of each connection with bytes as they are (Latin-1). Gives its port. */
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
