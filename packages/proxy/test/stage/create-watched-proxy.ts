import { createProxy, type Proxy, type ProxyOptions } from '@northbound/proxy'
import { onTestFinished } from 'vitest'
import { noneUnderWay } from './none-under-way.ts'

/** A proxy for one test, which fails if a call still has its place at the end. What is opened after it is closed before that. */
export function createWatchedProxy(options: ProxyOptions): Proxy {
  const proxy = createProxy(options)
  onTestFinished(() => noneUnderWay(proxy))
  return proxy
}
