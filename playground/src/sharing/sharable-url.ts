/** An address without what might be secret in it: no user, no password, no query, no fragment. */
export function sharableUrl(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined
  const { protocol, host, pathname } = new URL(url)
  if (!/^https?:$/.test(protocol) || url.length > 2_000) return undefined
  return `${protocol}//${host}${pathname.replace(/\/+$/, '')}`
}
