/**
 * Documented: http or https, a host, a port and a path, for which a slash is enough; without one of
 * them 100222 (iot_06_0025, 2022-02-24, and its FAQ). At most 1024 characters. That a user name or a
 * password in it is refused is assumed.
 *
 * @returns what is wrong with the address, for the journal
 */
export function whyNotCallback(url: unknown): string | undefined {
  if (typeof url !== 'string' || url === '') return 'callbackUrl is missing or not a string'
  if (url.length > 1024) return 'callbackUrl has more than 1024 characters'
  const parts = /^https?:\/\/(?:\[[\da-f:.]+\]|[^/?#:@[\]\\\s]+)(:\d+)?([/?#].*)?$/i.exec(url)
  if (!parts || !URL.canParse(url)) return 'callbackUrl is not an http or https address'
  if (!parts[1]) return 'callbackUrl has no port; give it, 80 and 443 too'
  return parts[2]?.startsWith('/') ? undefined : 'callbackUrl has no path; a slash is enough'
}
