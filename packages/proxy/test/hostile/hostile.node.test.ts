/**
 * Requests over raw sockets that no browser would send: product.md 4.3 row by row, and more. The Node server refuses each one
 * with the expected status. `runtimes/hostile.node.test.ts` has the servers of Deno and Bun.
 */
import { createTokenSource } from '@northbound/auth'
import { createProxy, routeGroups } from '@northbound/proxy'
import { serveProxy } from '@northbound/proxy/node'
import { expect, test } from 'vitest'
import { app, page } from '../stage/create-stage.ts'
import { families } from './families.ts'
import { hostileCases } from './hostile-cases.ts'
import { namesOfDifferences } from './outcome-of.ts'
import { stripped } from './stripped.ts'

const all = Object.values(families).flat()

test('the hostile requests are more than 200, without duplicates', () => {
  expect(new Set(all.map(({ raw }) => raw)).size).toBe(all.length)
  expect(new Set(all.map(({ what }) => what)).size).toBe(all.length)
  expect(all.length + stripped.length).toBeGreaterThanOrEqual(200)
})

test('each exception of a runtime names an existing hostile request', () => {
  expect(namesOfDifferences.filter((name) => !all.some(({ what }) => what === name))).toEqual([])
})

hostileCases('Node', async (url) => {
  const source = createTokenSource({ url, ...app })
  const proxy = createProxy({
    tokens: source,
    origins: [page],
    routes: [...routeGroups.devices, ...routeGroups.commands],
    limits: { perMinute: 10_000 },
  })
  const running = await serveProxy(proxy)
  return {
    port: running.port,
    underWay: async () => proxy.underWay,
    async close() {
      await running.close()
      await source.close()
    },
  }
})
