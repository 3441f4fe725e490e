/** What holds for a proxy, on the fetch handler. The same runs on the port of Node in `proxy.node.test.ts`. */
import { bareMount } from './stage/bare-mount.ts'
import { proxySuite } from './suite/proxy-suite.ts'

proxySuite(bareMount)
