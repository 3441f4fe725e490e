/** The fetch handler under `Bun.serve`, as in the docs. `bun-program.ts <name of the proxy> <base URL of the platform>` */
import { createTokenSource } from '@northbound/auth'
import { app, startProxy } from './runtime-proxies.ts'

/** The used part of Bun. */
declare const Bun: {
  serve(options: {
    port: number
    hostname: string
    fetch: (request: Request) => Promise<Response>
  }): {
    port: number
  }
}

const [, , name = '', url = ''] = process.argv
const fetch = startProxy(name, { platform: createTokenSource({ url, ...app }) })
const { port } = Bun.serve({ port: 0, hostname: '127.0.0.1', fetch })
console.log(JSON.stringify({ runtime: 'Bun', port }))
// If the parent dies, nothing else stops this process.
process.stdin.on('end', () => process.exit()).resume()
