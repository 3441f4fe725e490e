/** The fetch handler on a port of Bun, as a reader of the docs would put it there. `bun-program.ts <name of the proxy> <base address of the platform>` */
import { createTokenSource } from '@northbound/auth'
import { app, startProxy } from './runtime-proxies.ts'

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

const [, , name = '', url = ''] = process.argv
const fetch = startProxy(name, { platform: createTokenSource({ url, ...app }) })
const { port } = Bun.serve({ port: 0, hostname: '127.0.0.1', fetch })
console.log(JSON.stringify({ runtime: 'Bun', port }))
// A parent that died can stop nobody.
process.stdin.on('end', () => process.exit()).resume()
