/** A page of each kind that the site has, by its path below the root of a language. */
export const pageTemplates: readonly (readonly [template: string, path: string])[] = [
  ['the home page', '/'],
  ['a guide', '/guide/last-token-wins'],
  ['a guide with many hovers', '/guide/testing'],
  ['a recipe', '/recipes/react'],
  ['a page about a kind of error', '/errors/not-authorized'],
  ['a page about a code', '/errors/100208'],
  ['the list of errors', '/errors/'],
  ['the questions', '/faq'],
  ['the comparison', '/comparison'],
  ['a decision', '/decisions/0001-errors-carry-no-cause'],
  ['the reference of an entry', '/reference/auth/browser'],
  ['the page of the API', '/openapi'],
  ['an address that leads nowhere', '/nothing'],
]

/** The languages of the site: where their pages are, and what tells that one is drawn. */
export const siteLanguages = [
  { lang: 'en', prefix: '' },
  { lang: 'zh-CN', prefix: '/zh-cn' },
] as const
