import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Crawled, crawl } from './crawl.ts'
import { type OpenedSite, openSite } from './open-site.ts'

let site: OpenedSite
let crawled: Crawled
beforeAll(async () => {
  site = await openSite()
  crawled = await crawl(site.url, ['/', '/zh-cn/'])
}, 300_000)
afterAll(() => site[Symbol.asyncDispose]())

test('the site has no broken link and no broken anchor', () => {
  expect(crawled.visited.size).toBeGreaterThan(200)
  expect(crawled.broken).toEqual([])
})

test('links that leave the site are whole and encrypted', () => {
  const odd = [...crawled.external].filter((link) => {
    // Hovers show what the types of Node say of themselves.
    if (link.startsWith('data:') || link.startsWith('http://man7.org/')) return false
    const { protocol, hostname, username } = new URL(link)
    return protocol !== 'https:' || !/^[a-z\d-]+(\.[a-z\d-]+)+$/.test(hostname) || username
  })

  expect(crawled.external.size).toBeGreaterThan(5)
  expect(odd).toEqual([])
})

test('the crawl finds a broken link and a broken anchor', async () => {
  const page = (body: string) => `<!doctype html><title>Page</title>${body}`
  const server = createServer(({ url }, response) => {
    response.statusCode = url === '/' || url === '/other' ? 200 : 404
    response.setHeader('content-type', 'text/html')
    response.end(page('<h1 id="here">Here</h1><a href="/gone">1</a><a href="/other#nowhere">2</a>'))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const { broken } = await crawl(`http://127.0.0.1:${port}`, ['/'])
  server.close()

  expect(broken.filter((line) => line.includes('/gone'))).not.toEqual([])
  expect(broken.filter((line) => line.includes('#nowhere'))).not.toEqual([])
})
