/** The fetch handler on a port of Deno, as a reader of the docs would put it there. `deno-program.ts <name of the proxy> <base address of the platform>` */
import { createTokenSource } from '@northbound/auth'
import { app, startProxy } from './runtime-proxies.ts'

/** What of Deno is used here. */
declare const Deno: {
  readonly args: readonly string[]
  readonly stdin: { readonly readable: ReadableStream<Uint8Array> }
  exit(): never
  serve(
    options: { port: number; hostname: string; onListen: (address: { port: number }) => void },
    handler: (request: Request) => Promise<Response>,
  ): unknown
}

const [name = '', url = ''] = Deno.args
const answer = startProxy(name, { platform: createTokenSource({ url, ...app }) })
Deno.serve(
  {
    port: 0,
    hostname: '127.0.0.1',
    onListen: ({ port }) => console.log(JSON.stringify({ runtime: 'Deno', port })),
  },
  answer,
)
// A parent that died can stop nobody.
await Deno.stdin.readable.pipeTo(new WritableStream())
Deno.exit()
