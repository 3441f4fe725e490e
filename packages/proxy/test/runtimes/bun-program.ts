/** The fetch handler on a port of Bun, as a reader of the docs would put it there. `bun-program.ts <base address of the platform>` */
import { createTokenSource } from '@northbound/auth'
import { app, smokeProxy } from './smoke-proxy.ts'

/** What of Bun is used here. */
declare const Bun: {
  serve(options: {
    port: number
    hostname: string
    fetch: (request: Request) => Promise<Response>
  }): {
    port: number
  }
}

const { fetch } = smokeProxy(createTokenSource({ url: process.argv[2] ?? '', ...app }))
const { port } = Bun.serve({ port: 0, hostname: '127.0.0.1', fetch })
console.log(JSON.stringify({ runtime: 'Bun', port }))
// A parent that died can stop nobody.
process.stdin.on('end', () => process.exit()).resume()
