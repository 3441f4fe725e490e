import { createProxy, type Proxy, type ProxyOptions } from '@northbound/proxy'
import { onTestFinished } from 'vitest'
import { noneUnderWay } from './none-under-way.ts'

/** A proxy for one test, which fails if a call still has its slot at the end. Resources opened later are closed before. */
export function createWatchedProxy(options: ProxyOptions): Proxy {
  const proxy = createProxy(options)
  onTestFinished(() => noneUnderWay(proxy))
  return proxy
}
