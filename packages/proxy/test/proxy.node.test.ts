/** The suite of the proxy on the Node server. `proxy.test.ts` runs it on the fetch handler. */
import { nodeMount } from './stage/node-mount.ts'
import { proxySuite } from './suite/proxy-suite.ts'

proxySuite(nodeMount)
