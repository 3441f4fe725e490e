/** The suite of the proxy on the fetch handler. `proxy.node.test.ts` runs it on the Node server. */
import { bareMount } from './stage/bare-mount.ts'
import { proxySuite } from './suite/proxy-suite.ts'

proxySuite(bareMount)
