/** Whether a call to this address would carry the secret in the clear to another machine. */
export function isPlainHttp(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, hostname } = new URL(url)
  return protocol === 'http:' && !/^(.+\.)?localhost$|^127\.[\d.]+$|^\[::1\]$/.test(hostname)
}
