/** A port whose connection queue is never emptied, so that the system drops further packets: prints its number. */
import { createServer } from 'node:net'

const server = createServer().listen({ port: 0, host: '::', backlog: 1 }, () => {
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
  process.stdout.write(`${port}\n`, () => {
    // From here on nothing is accepted: this process has no turn any more.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
  })
})
