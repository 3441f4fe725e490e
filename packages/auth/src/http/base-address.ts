/**
 * The base address without a slash at the end, a query or a fragment.
 *
 * @throws {TypeError} when it is not an http(s) address, or would send the secret in the clear.
 */
export function baseAddress(url: string, allowPlainHttp = false): string {
  const { protocol, hostname, origin, pathname } = parse(url)
  const isLocal = /^((.+\.)?localhost|127\.[\d.]+|\[::1])$/.test(hostname)
  if (protocol !== 'https:' && (protocol !== 'http:' || (!isLocal && !allowPlainHttp))) {
    throw new TypeError('`url` must be https: (http: only on this machine)')
  }
  return (origin + pathname).replace(/\/+$/, '')
}

function parse(url: string): URL {
  try {
    return new URL(url)
  } catch {
    throw new TypeError('`url` must be an absolute address, such as https://server:8743')
  }
}
