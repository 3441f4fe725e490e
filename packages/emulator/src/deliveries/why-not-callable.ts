/**
 * The emulator calls this machine and no other, unless told: a test must not reach a stranger.
 *
 * @param allowed names of hosts, with or without a port
 */
export function whyNotCallable(url: string, allowed: readonly string[]): string | undefined {
  if (!URL.canParse(url)) return 'its address cannot be read'
  const { hostname, host, protocol } = new URL(url)
  const isHere = /^(localhost|\[::1\]|127(\.\d+){3})$/.test(hostname)
  if (protocol !== 'http:' && protocol !== 'https:') return 'its address is not of http or https'
  if (isHere || allowed.includes(hostname) || allowed.includes(host)) return undefined
  return 'its host is not this machine; name it in the option allowCallbacksTo to call it'
}
