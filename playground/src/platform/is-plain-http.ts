/** Whether a call to this address would send the secret unencrypted to another machine. */
export function isPlainHttp(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, hostname } = new URL(url)
  return protocol === 'http:' && !/^(.+\.)?localhost$|^127\.[\d.]+$|^\[::1\]$/.test(hostname)
}
