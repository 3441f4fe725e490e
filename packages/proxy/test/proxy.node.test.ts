/** What holds for a proxy, on the port of Node. The same runs on the fetch handler in `proxy.test.ts`. */
import { nodeMount } from './stage/node-mount.ts'
import { proxySuite } from './suite/proxy-suite.ts'

proxySuite(nodeMount)
