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

test('links the first occurrence of an export', () => {
  expect(render('`createClient({ tokens })`, then `createClient`')).toBe(
    '<p><a href="/reference/auth/#createClient"><code>createClient({ tokens })</code></a>, then <code>createClient</code></p>\n',
  )
})

test('links a Chinese page to the Chinese reference', () => {
  expect(render('`createClient`', 'zh-cn/guide/x.md')).toContain(
    '/zh-cn/reference/auth/#createClient',
  )
})

test.each(['[`createClient`](/x)', '# `createClient`', '`login`', '`serve()`', '`fetch`'])(
  'adds no link in %j',
  (page) => {
    expect(render(page)).not.toContain('/reference/')
  },
)

test('leaves the reference unchanged', () => {
  expect(render('`createClient`', 'zh-cn/reference/auth/x.md')).not.toContain('/reference/')
})

test('resolves an ambiguous name by the imports of the examples, and lists these at the end', () => {
  const page = render(
    "`serve`\n\n```ts\nimport { serve, type X } from '@northbound/proxy/node'\n```",
  )

  expect(page).toMatch(/^<p><a href="\/reference\/proxy\/node#serve">/)
  expect(page).toMatch(
    /<p>In the API reference: <a href="\/reference\/proxy\/node#serve">.*<\/p>\n$/,
  )
})
