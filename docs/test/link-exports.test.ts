import MarkdownIt from 'markdown-it'
import { expect, test } from 'vitest'
import { linkExports } from '../.vitepress/site/link-exports.ts'

const documented = (name: string, path: string) => ({
  name,
  specifier: `@northbound/${path.replace(/\/$/, '')}`,
  address: `/reference/${path}#${name}`,
})
const exports = [
  documented('createClient', 'auth/'),
  documented('login', 'auth/'),
  documented('serve', 'emulator/node'),
  documented('serve', 'proxy/node'),
]

function render(page: string, relativePath = 'guide/x.md'): string {
  const markdown = new MarkdownIt()
  linkExports(markdown as never, exports)
  return markdown.render(page, { relativePath })
}

test('the first time an export is named, it is a link', () => {
  expect(render('`createClient({ tokens })`, then `createClient`')).toBe(
    '<p><a href="/reference/auth/#createClient"><code>createClient({ tokens })</code></a>, then <code>createClient</code></p>\n',
  )
})

test('a Chinese page leads to the reference for Chinese readers', () => {
  expect(render('`createClient`', 'zh-cn/guide/x.md')).toContain(
    '/zh-cn/reference/auth/#createClient',
  )
})

test.each(['[`createClient`](/x)', '# `createClient`', '`login`', '`serve()`', '`fetch`'])(
  'there is no link in %j',
  (page) => {
    expect(render(page)).not.toContain('/reference/')
  },
)

test('the reference itself stays as it is', () => {
  expect(render('`createClient`', 'zh-cn/reference/auth/x.md')).not.toContain('/reference/')
})

test('what the examples import decides which of two is meant, and is listed at the end', () => {
  const page = render(
    "`serveProxy`\n\n```ts\nimport { serveProxy, type X } from '@northbound/proxy/node'\n```",
  )

  expect(page).toMatch(/^<p><a href="\/reference\/proxy\/node#serve">/)
  expect(page).toMatch(
    /<p>In the API reference: <a href="\/reference\/proxy\/node#serve">.*<\/p>\n$/,
  )
})
